import { type FormEvent, useState } from "react";
import { type KeptReason, retireReason, setReason } from "../../../api/figures";
import { VERDICTS, type Verdict } from "../../../api/types";
import { Button, Dialog, Failure, SelectField, TextField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { useDoing } from "../../../shell/load";
import { freeKeys } from "./reasonKeys";

interface ReasonDialogProps {
	/** Null for a new one. */
	readonly reason: KeptReason | null;
	readonly others: readonly KeptReason[];
	readonly onClose: () => void;
	readonly onDone: (what: "reasons.saved" | "reasons.gone") => void;
}

/** Adds a reason, words it anew, or retires it. */
export function ReasonDialog({ reason, others, onClose, onDone }: ReasonDialogProps) {
	const { t } = useLanguage();
	const [verdict, setVerdict] = useState<Verdict>(reason?.verdict ?? "examine");
	const [code, setCode] = useState(reason?.code ?? "");
	const [chosen, setChosen] = useState(reason?.key ?? "");
	const [es, setEs] = useState(reason?.text.es ?? "");
	const [en, setEn] = useState(reason?.text.en ?? "");
	const free = freeKeys(others, verdict, reason?.code ?? null);
	const key = free.includes(chosen) ? chosen : (free[0] ?? "");
	const saving = useDoing(async () => {
		await setReason(code.trim(), { verdict, key, text: { es: es.trim(), en: en.trim() } });
		onDone("reasons.saved");
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		saving.run();
	};
	return (
		<Dialog title={reason === null ? t("reasons.add") : reason.text.es} onClose={onClose} wide>
			<form className="form" onSubmit={submit}>
				{reason === null && (
					<div className="form-row">
						<SelectField
							label={t("reasons.verdict")}
							value={verdict}
							onChange={(value) => setVerdict(VERDICTS.find((one) => one === value) ?? verdict)}
							options={VERDICTS.map((one) => ({ value: one, text: t(`verdict.${one}`) }))}
						/>
						<TextField
							label={t("reasons.code")}
							hint={t("reasons.code.hint")}
							value={code}
							onChange={setCode}
							maxLength={40}
							mono
							firstFocus
						/>
					</div>
				)}
				<TextField label={t("reasons.es")} value={es} onChange={setEs} maxLength={80} firstFocus={reason !== null} />
				<TextField label={t("reasons.en")} value={en} onChange={setEn} maxLength={80} />
				<SelectField
					label={t("reasons.key")}
					value={key}
					onChange={setChosen}
					options={free.map((one) => ({ value: one, text: one.toUpperCase() }))}
				/>
				{reason !== null && <p className="quiet small">{t("reasons.reword.hint")}</p>}
				<Failure failure={saving.failure} />
				<div className="form-actions">
					<Button look="primary" type="submit" disabled={saving.busy}>
						{t("app.save")}
					</Button>
					<Button onClick={onClose}>{t("app.cancel")}</Button>
				</div>
			</form>
			{reason !== null && <Retire reason={reason} onDone={() => onDone("reasons.gone")} />}
		</Dialog>
	);
}

function Retire({ reason, onDone }: { readonly reason: KeptReason; readonly onDone: () => void }) {
	const { t } = useLanguage();
	const [sure, setSure] = useState(false);
	const retiring = useDoing(async () => {
		await retireReason(reason.code);
		onDone();
	});
	return (
		<section className="reason-retire">
			<p className="quiet small">{t("reasons.retire.hint")}</p>
			<Failure failure={retiring.failure} />
			{sure ? (
				<Button look="danger" disabled={retiring.busy} onClick={retiring.run}>
					{t("reasons.retire.sure")}
				</Button>
			) : (
				<Button onClick={() => setSure(true)}>{t("reasons.retire")}</Button>
			)}
		</section>
	);
}
