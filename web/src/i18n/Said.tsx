import { useLanguage } from "./language";

interface SaidProps {
	readonly inSpanish: string | undefined;
	readonly original: string;
}

/** What the server says in English: on a Spanish page in Spanish where we have it, its own words after it, for they name numbers and names. */
export function Said({ inSpanish, original }: SaidProps) {
	const { language } = useLanguage();
	if (language === "en") {
		return <>{original}</>;
	}
	return (
		<>
			{inSpanish}{" "}
			<span lang="en" className={inSpanish === undefined ? undefined : "original-words"}>
				{original}
			</span>
		</>
	);
}
