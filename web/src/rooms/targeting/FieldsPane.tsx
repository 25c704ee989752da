import { useState } from "react";
import type { RuleField } from "../../api/targeting";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";

interface FieldsPaneProps {
	readonly fields: readonly RuleField[];
	readonly onInsert: (name: string) => void;
}

/** What a rule may speak of; a click puts the field where the caret is. */
export function FieldsPane({ fields, onInsert }: FieldsPaneProps) {
	const { t } = useLanguage();
	const [q, setQ] = useState("");
	const asked = q.trim().toLowerCase();
	const shown = fields.filter((field) => `${field.name} ${field.meaning}`.toLowerCase().includes(asked));
	return (
		<div className="pane">
			<input
				className="input"
				type="search"
				aria-label={t("rules.fields.search")}
				placeholder={t("rules.fields.search")}
				value={q}
				onChange={(event) => setQ(event.target.value)}
			/>
			<ul className="fields">
				{shown.map((field) => (
					<li key={field.name}>
						<button type="button" onClick={() => onInsert(field.name)} title={t("rules.fields.insert")}>
							<code className="ink-field">{field.name}</code>
							<span className="quiet small">{textOr(t, `fieldType.${field.type.toLowerCase()}`, field.type)}</span>
							<span className="small soft">{field.meaning}</span>
						</button>
					</li>
				))}
			</ul>
			{shown.length === 0 && <p className="quiet">{t("rules.fields.none")}</p>}
		</div>
	);
}
