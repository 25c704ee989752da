import type { NamedPerson, Person } from "../../api/evidence";
import { Button, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";

export const PERSON_ROLES = ["finder", "witness", "expert", "official"] as const;

/** A row that is not filled in is nobody. */
export function named(persons: readonly NamedPerson[]): readonly NamedPerson[] {
	return persons.map((person) => ({ ...person, name: person.name.trim() })).filter((person) => person.name !== "");
}

/** Those beside a fact whose names were not erased: whoever corrects it keeps them. */
export function stillNamed(persons: readonly Person[]): readonly NamedPerson[] {
	return persons.flatMap((person) => (person.name === null ? [] : [{ role: person.role, name: person.name }]));
}

interface PersonsFieldProps {
	readonly persons: readonly NamedPerson[];
	readonly onChange: (persons: readonly NamedPerson[]) => void;
}

/** Finders, witnesses, experts and officials: they stand beside what is said and can be erased on order. */
export function PersonsField({ persons, onChange }: PersonsFieldProps) {
	const { t } = useLanguage();
	const role = (person: NamedPerson) => textOr(t, `evidence.role.${person.role}`, person.role);
	return (
		<fieldset className="fact-part">
			<legend>{t("evidence.persons")}</legend>
			<ul className="evidence-persons">
				{persons.map((person, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place until it has a name
					<li key={place}>
						<TextField
							label={role(person)}
							value={person.name}
							onChange={(name) => onChange(persons.map((each, at) => (at === place ? { ...each, name } : each)))}
							maxLength={200}
							optional
						/>
						<Button small look="quiet" onClick={() => onChange(persons.filter((_, at) => at !== place))}>
							{t("evidence.person.remove")}
						</Button>
					</li>
				))}
			</ul>
			<p className="evidence-person-roles">
				{PERSON_ROLES.map((each) => (
					<Button key={each} small icon="add" onClick={() => onChange([...persons, { role: each, name: "" }])}>
						{textOr(t, `evidence.role.${each}`, each)}
					</Button>
				))}
			</p>
			<p className="quiet small">{t("evidence.persons.says")}</p>
		</fieldset>
	);
}
