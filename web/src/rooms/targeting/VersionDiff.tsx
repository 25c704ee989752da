import { useState } from "react";
import { checkRules } from "../../api/targeting";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import { DiffView } from "./DiffView";

interface VersionDiffProps {
	readonly before: string;
	readonly after: string;
}

/**
 * Two versions compared in one layout and with keywords in the reader's language: otherwise one click that turns keywords from English into
 * Spanish would bury the line that matters among hundreds that do not. As written they are a choice away.
 */
export function VersionDiff({ before, after }: VersionDiffProps) {
	const { t, language } = useLanguage();
	const [asWritten, setAsWritten] = useState(false);
	const [loaded, again] = useLoad(async () => {
		const [old, now] = await Promise.all([checkRules(before, language), checkRules(after, language)]);
		return old.formatted === null || now.formatted === null ? null : { old: old.formatted, now: now.formatted };
	}, `${language}|${before.length}|${after.length}`);
	return (
		<>
			<label className="check">
				<input type="checkbox" checked={asWritten} onChange={(event) => setAsWritten(event.target.checked)} />
				{t("rules.diff.asWritten")}
			</label>
			{asWritten ? (
				<DiffView before={before} after={after} />
			) : (
				<Await loaded={loaded} again={again}>
					{(alike) =>
						alike === null ? (
							<DiffView before={before} after={after} />
						) : (
							<>
								{alike.old === alike.now && before !== after && <p className="soft">{t("rules.diff.layoutOnly")}</p>}
								<DiffView before={alike.old} after={alike.now} />
							</>
						)
					}
				</Await>
			)}
		</>
	);
}
