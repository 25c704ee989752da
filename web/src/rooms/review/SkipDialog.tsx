import { useState } from "react";
import { skip } from "../../api/review";
import { SKIP_REASONS, type SkipReason } from "../../api/types";
import { Button, Dialog, Failure, Kbd, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

interface SkipDialogProps {
	readonly leaseId: string;
	readonly onClose: () => void;
	readonly onSkipped: (reason: SkipReason) => void;
}

/** Passing a scan on undecided: for a reason from a list, counted, and it does not come back. */
export function SkipDialog({ leaseId, onClose, onSkipped }: SkipDialogProps) {
	const { t } = useLanguage();
	const [code, setCode] = useState<SkipReason | null>(null);
	const [text, setText] = useState("");
	const needed = code === "other" && text.trim() === "";
	const skipping = useDoing(async () => {
		if (code !== null) {
			await skip(leaseId, code, text.trim() === "" ? null : text.trim());
			onSkipped(code);
		}
	});
	return (
		<Dialog title={t("skip.title")} onClose={onClose}>
			<p>{t("skip.lead")}</p>
			<fieldset
				className="skip-reasons"
				aria-label={t("skip.reason")}
				onKeyDown={(event) => {
					const chosen = SKIP_REASONS[Number(event.key) - 1];
					if (chosen !== undefined && event.target instanceof HTMLInputElement && event.target.type === "radio") {
						event.preventDefault();
						setCode(chosen);
					}
				}}
			>
				{SKIP_REASONS.map((one, at) => (
					<label key={one} className="skip-reason">
						<input
							type="radio"
							name="skip-reason"
							value={one}
							checked={code === one}
							data-first-focus={at === 0 ? "" : undefined}
							onChange={() => setCode(one)}
						/>
						<span>{t(`skip.${one}`)}</span>
						<Kbd>{at + 1}</Kbd>
					</label>
				))}
			</fieldset>
			{code === "know-the-parties" && <p className="soft small">{t("skip.know-the-parties.hint")}</p>}
			{code !== null && code !== "know-the-parties" && (
				<TextField
					label={t("skip.text")}
					value={text}
					onChange={setText}
					maxLength={500}
					multiline
					optional={code !== "other"}
				/>
			)}
			<Failure failure={skipping.failure} />
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.cancel")}</Button>
				<Button look="primary" onClick={skipping.run} disabled={skipping.busy || code === null || needed}>
					{t("skip.confirm")}
				</Button>
			</div>
		</Dialog>
	);
}
