import { type FormEvent, useState } from "react";
import { drawSample, type ExhibitSummary, type NamedPerson } from "../../api/evidence";
import { Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";
import { named, PersonsField } from "./PersonsField";

interface SampleDialogProps {
	readonly exhibit: ExhibitSummary;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** Takes a sample out; from then on it is an exhibit with a custody of its own. */
export function SampleDialog({ exhibit, onClose, onDone }: SampleDialogProps) {
	const { t } = useLanguage();
	const [kind, setKind] = useState("laboratory-sample");
	const [value, setValue] = useState("");
	const [uncertainty, setUncertainty] = useState("");
	const [bag, setBag] = useState("");
	const [seal, setSeal] = useState("");
	const [persons, setPersons] = useState<readonly NamedPerson[]>([]);
	const drawing = useDoing(async () => {
		const grams = (text: string) => Number(text.trim().replace(",", "."));
		await drawSample(exhibit.id, {
			kind,
			net: { value: grams(value), unit: "g", uncertainty: grams(uncertainty) },
			sealing: { bag, seal, note: "" },
			persons: named(persons),
		});
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		drawing.run();
	};
	return (
		<Dialog title={t("evidence.sample.title", { name: exhibit.name })} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<SelectField
					label={t("evidence.sample.for")}
					value={kind}
					onChange={setKind}
					options={[
						{ value: "laboratory-sample", text: t("evidence.kind.laboratory-sample") },
						{ value: "witness-sample", text: t("evidence.kind.witness-sample") },
					]}
				/>
				<div className="form-row">
					<TextField label={t("evidence.sample.net")} value={value} onChange={setValue} firstFocus />
					<TextField label={t("evidence.sample.uncertainty")} value={uncertainty} onChange={setUncertainty} />
				</div>
				<div className="form-row">
					<TextField label={t("evidence.field.bag")} value={bag} onChange={setBag} maxLength={200} />
					<TextField label={t("evidence.field.seal")} value={seal} onChange={setSeal} maxLength={200} />
				</div>
				<PersonsField persons={persons} onChange={setPersons} />
				<Failure failure={drawing.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button
						type="submit"
						look="primary"
						disabled={drawing.busy || value === "" || uncertainty === "" || bag === "" || seal === ""}
					>
						{t("evidence.sample")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
