import { useState } from "react";
import { type HandedOut, type Period, takeShare } from "../../api/targeting";
import { Button, Dialog, Failure } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

interface ShareDialogProps {
	readonly period: Period;
	readonly onDone: () => void;
}

/**
 * A custodian takes a share, each under an account of their own. It is shown this once, so that Escape does not close the
 * dialog while it is unwritten: it comes back as it was.
 */
export function ShareDialog({ period, onDone }: ShareDialogProps) {
	const { t } = useLanguage();
	const [handed, setHanded] = useState<HandedOut | null>(null);
	const [written, setWritten] = useState(false);
	const [round, setRound] = useState(0);
	const taking = useDoing(async () => setHanded(await takeShare(period.id)));
	const close = handed !== null && !written ? () => setRound((before) => before + 1) : onDone;
	return (
		<Dialog
			key={round}
			title={handed === null ? t("period.share") : t("period.share.number", { number: handed.number })}
			onClose={close}
		>
			{handed === null ? (
				<>
					<p>{t("period.share.lead")}</p>
					<p className="soft">{t("period.share.once")}</p>
					<Failure failure={taking.failure} />
					<div className="form-actions">
						<Button onClick={onDone}>{t("app.cancel")}</Button>
						<Button look="primary" onClick={taking.run} disabled={taking.busy}>
							{t("period.share.show")}
						</Button>
					</div>
				</>
			) : (
				<>
					<p>{t("period.write")}</p>
					<Groups share={handed.share} />
					<label className="check">
						<input type="checkbox" checked={written} onChange={(event) => setWritten(event.target.checked)} />
						{t("period.written")}
					</label>
					<p className="soft small">{t(handed.number === 1 ? "period.next" : "period.both")}</p>
					<div className="form-actions">
						<Button look="primary" disabled={!written} onClick={onDone}>
							{t("period.hide")}
						</Button>
					</div>
				</>
			)}
		</Dialog>
	);
}

/** In groups of four, to be written on paper. There is no button to copy, or it would lie in the clipboard for the next. */
function Groups({ share }: { readonly share: string }) {
	return (
		<ol className="share">
			{(share.match(/.{1,4}/g) ?? []).map((group, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place
				<li key={at}>{group}</li>
			))}
		</ol>
	);
}
