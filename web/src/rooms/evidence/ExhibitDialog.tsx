import { type FormEvent, useState } from "react";
import { enterExhibit, type FoundThing, type NamedPerson } from "../../api/evidence";
import { Button, Dialog, Failure } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";
import { OneField } from "./FactDialog";
import { asFound, DESCRIPTION, type FieldOf, filled, SEALING, startOf, WEIGHING } from "./factFields";
import { named, PersonsField } from "./PersonsField";

interface ExhibitDialogProps {
	readonly seizureId: string;
	/** What the ramp found, if this may be it: the form begins with it. */
	readonly found: FoundThing | null;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

type Values = Readonly<Record<string, string>>;

/** Enters an exhibit: what it is, what it weighs, in which bag it lies. */
export function ExhibitDialog({ seizureId, found, onClose, onDone }: ExhibitDialogProps) {
	const { t } = useLanguage();
	const [description, setDescription] = useState<Values>(() => ({
		...startOf("description", null),
		...(found === null ? {} : asFound(found)),
	}));
	const [weighing, setWeighing] = useState<Values>(() => startOf("weighing", null));
	const [sealing, setSealing] = useState<Values>(() => startOf("sealing", null));
	const [persons, setPersons] = useState<readonly NamedPerson[]>([]);
	const entering = useDoing(async () => {
		const weighed = (weighing["grossValue"] ?? "") !== "" || (weighing["netValue"] ?? "") !== "";
		const sealed = (sealing["bag"] ?? "") !== "" || (sealing["seal"] ?? "") !== "";
		await enterExhibit(seizureId, {
			description: filled("description", description),
			...(weighed ? { weighing: filled("weighing", weighing) } : {}),
			...(sealed ? { sealing: filled("sealing", sealing) } : {}),
			persons: named(persons),
		});
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		entering.run();
	};
	return (
		<Dialog title={t("evidence.enter")} onClose={onClose} wide>
			<form className="form" onSubmit={submit}>
				<Part
					title={t("evidence.fact.description")}
					fields={DESCRIPTION}
					values={description}
					onChange={setDescription}
				/>
				<Part title={t("evidence.fact.weighing")} fields={WEIGHING} values={weighing} onChange={setWeighing} />
				<Part
					title={t("evidence.fact.sealing")}
					fields={SEALING.filter((field) => field.name !== "note")}
					values={sealing}
					onChange={setSealing}
				/>
				<PersonsField persons={persons} onChange={setPersons} />
				<Failure failure={entering.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={entering.busy || (description["substance"] ?? "") === ""}>
						{t("evidence.enter")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

interface PartProps {
	readonly title: string;
	readonly fields: readonly FieldOf[];
	readonly values: Values;
	readonly onChange: (values: Values) => void;
}

function Part({ title, fields, values, onChange }: PartProps) {
	return (
		<fieldset className="fact-part">
			<legend>{title}</legend>
			<div className="fact-fields">
				{fields.map((field) => (
					<OneField
						key={field.name}
						field={field}
						value={values[field.name] ?? ""}
						onChange={(value) => onChange({ ...values, [field.name]: value })}
					/>
				))}
			</div>
		</fieldset>
	);
}
