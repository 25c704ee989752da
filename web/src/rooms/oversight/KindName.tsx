import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";

/** What a leaf says happened, and the code it says it by. */
export function KindName({ kind }: { readonly kind: string }) {
	const { t } = useLanguage();
	const name = textOr(t, `kind.${kind}`, "");
	return (
		<>
			{name !== "" && <>{name} </>}
			<span className="mono small quiet">{kind}</span>
		</>
	);
}
