import { type FormEvent, useState } from "react";
import { receipt } from "../../api/review";
import { Button, Copyable, Dialog, Failure, Notice, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";
import { save } from "../../shell/save";

interface ReceiptDialogProps {
	readonly id: string;
	readonly onClose: () => void;
}

/** Hands out a receipt for a stated purpose, and says how to check it. */
export function ReceiptDialog({ id, onClose }: ReceiptDialogProps) {
	const { t } = useLanguage();
	const [purpose, setPurpose] = useState("");
	const [saved, setSaved] = useState(false);
	const file = `decision-${id}.tlog-proof`;
	const obtaining = useDoing(async () => {
		save(await receipt(id, purpose.trim()), file);
		setSaved(true);
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		obtaining.run();
	};
	return (
		<Dialog title={t("receipt.title")} onClose={onClose} wide>
			<p className="soft">{t("receipt.lead")}</p>
			<form className="form" onSubmit={submit}>
				<TextField
					label={t("receipt.purpose")}
					hint={t("receipt.purpose.hint")}
					value={purpose}
					onChange={setPurpose}
					autoFocus
				/>
				<Failure failure={obtaining.failure} />
				{saved && (
					<Notice tone="good">
						<p>{t("receipt.done", { file })}</p>
						<p className="soft small">{t("receipt.verify")}</p>
					</Notice>
				)}
				{saved && <Copyable text={`aforo receipt verify --key aforo.vkey ${file}`} />}
				<div className="form-actions">
					<Button onClick={onClose}>{t(saved ? "app.close" : "app.cancel")}</Button>
					<Button type="submit" look="primary" icon="download" disabled={obtaining.busy || purpose.trim() === ""}>
						{t("receipt.download")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
