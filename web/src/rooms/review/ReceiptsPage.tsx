import { type FormEvent, useState } from "react";
import { Button, PageHead, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { ReceiptDialog } from "./ReceiptDialog";

const DECISION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** For a court or prosecutor: the receipt of a decision they know by its number, without a list to browse. */
export function ReceiptsPage() {
	const { t } = useLanguage();
	const [id, setId] = useState("");
	const [asked, setAsked] = useState<string | null>(null);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setAsked(id.trim().toLowerCase());
	};
	return (
		<div className="page page-narrow">
			<PageHead title={t("receipts.title")} lead={t("receipts.lead")} />
			<form className="panel panel-body inline-form" onSubmit={submit}>
				<TextField
					label={t("receipts.number")}
					hint={t("receipts.number.hint")}
					value={id}
					onChange={setId}
					mono
					autoFocus
				/>
				<Button type="submit" look="primary" icon="receipt" disabled={!DECISION_ID.test(id.trim())}>
					{t("receipt.get")}
				</Button>
			</form>
			{asked !== null && <ReceiptDialog id={asked} onClose={() => setAsked(null)} />}
		</div>
	);
}
