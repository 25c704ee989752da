import { type FormEvent, useState } from "react";
import { addVisit } from "../../api/manifests";
import type { Direction, Visit } from "../../api/types";
import { Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { fromLocalGuayaquil } from "../../shell/format";
import { useDoing } from "../../shell/load";

const DIRECTIONS: readonly Direction[] = ["export", "import", "transshipment"];

interface VisitDialogProps {
	readonly onClose: () => void;
	readonly onAdded: (visit: Visit) => void;
}

/** A visit by hand, until manifests arrive by message. */
export function VisitDialog({ onClose, onAdded }: VisitDialogProps) {
	const { t } = useLanguage();
	const [container, setContainer] = useState("");
	const [voyage, setVoyage] = useState("");
	const [direction, setDirection] = useState<Direction>("export");
	const [port, setPort] = useState("ECGYE");
	const [cutOff, setCutOff] = useState("");
	const [vessel, setVessel] = useState("");
	const [terminal, setTerminal] = useState("");
	const adding = useDoing(async () => {
		const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
		onAdded(
			await addVisit({
				containerNumber: container.replaceAll(" ", "").toUpperCase(),
				voyage: voyage.trim(),
				direction,
				port: port.trim().toUpperCase(),
				cutOff: fromLocalGuayaquil(cutOff),
				vessel: orNull(vessel),
				terminal: orNull(terminal),
			}),
		);
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		adding.run();
	};
	return (
		<Dialog title={t("visits.add")} onClose={onClose} wide>
			<form className="form" onSubmit={submit}>
				<TextField
					label={t("visits.container")}
					hint={t("visits.container.hint")}
					value={container}
					onChange={setContainer}
					mono
					autoFocus
					maxLength={15}
				/>
				<div className="form-row">
					<TextField label={t("visits.voyage")} value={voyage} onChange={setVoyage} maxLength={35} />
					<SelectField
						label={t("visits.direction")}
						value={direction}
						onChange={(value) => setDirection(DIRECTIONS.find((one) => one === value) ?? direction)}
						options={DIRECTIONS.map((one) => ({ value: one, text: t(`direction.${one}`) }))}
					/>
				</div>
				<div className="form-row">
					<TextField
						label={t("visits.port")}
						hint={t("visits.port.hint")}
						value={port}
						onChange={setPort}
						maxLength={5}
					/>
					<TextField
						label={t("visits.cutOff")}
						hint={t("visits.cutOff.hint")}
						value={cutOff}
						onChange={setCutOff}
						type="datetime-local"
						optional
					/>
				</div>
				<div className="form-row">
					<TextField label={t("visits.vessel")} value={vessel} onChange={setVessel} optional />
					<TextField label={t("visits.terminal")} value={terminal} onChange={setTerminal} optional />
				</div>
				<Failure failure={adding.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={adding.busy}>
						{t("visits.add")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
