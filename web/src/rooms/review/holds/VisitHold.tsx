import { useState } from "react";
import { type Hold, holdOf, orderHold } from "../../../api/holds";
import { Await, Button, Failure, SelectField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { useLive } from "../../../shell/live";
import { useDoing, useLoad } from "../../../shell/load";
import { useMay } from "../../../shell/session";
import { HoldDialog } from "./HoldDialog";
import { Causes, HoldBadge, HoldLevel, showKey } from "./holdLooks";

const REASONS = ["tip", "documents", "seal", "partner", "weight", "repeat", "other"] as const;

/** On the page of a visit: whether it is held, and the order to hold it. */
export function VisitHold({ visitId }: { readonly visitId: string }) {
	return useMay("hold-see") ? <Panel visitId={visitId} /> : null;
}

function Panel({ visitId }: { readonly visitId: string }) {
	const { t } = useLanguage();
	const mayOrder = useMay("hold-order");
	const [loaded, again] = useLoad((signal) => holdOf(visitId, signal), visitId);
	useLive(["holds"], again);
	return (
		<section className="panel" aria-labelledby="visit-hold">
			<div className="panel-head">
				<h2 id="visit-hold">{t("hold.ofVisit")}</h2>
			</div>
			<div className="panel-body">
				<Await loaded={loaded} again={again}>
					{({ items: [hold] }) => (
						<>
							{hold === undefined ? <p className="quiet">{t("hold.none")}</p> : <State hold={hold} onChanged={again} />}
							{mayOrder && (hold === undefined || hold.endedAt !== null) && (
								<OrderForm visitId={visitId} onDone={again} />
							)}
						</>
					)}
				</Await>
			</div>
		</section>
	);
}

function State({ hold, onChanged }: { readonly hold: Hold; readonly onChanged: () => void }) {
	const { t, language } = useLanguage();
	const [shown, setShown] = useState(false);
	return (
		<div className="visit-hold">
			<HoldBadge hold={hold} />
			<span className="quiet small">{t("hold.since", { when: dateTime(hold.since, language) })}</span>
			{hold.level > 0 && <HoldLevel hold={hold} />}
			{hold.causes !== null && <Causes causes={hold.causes} />}
			<Button small onClick={() => setShown(true)}>
				{t(showKey(hold))}
			</Button>
			{shown && <HoldDialog id={hold.id} onClose={() => setShown(false)} onChanged={onChanged} />}
		</div>
	);
}

function OrderForm({ visitId, onDone }: { readonly visitId: string; readonly onDone: () => void }) {
	const { t } = useLanguage();
	const [reason, setReason] = useState<string>(REASONS[0]);
	const doing = useDoing(async () => {
		await orderHold(visitId, reason);
		onDone();
	});
	return (
		<form
			className="hold-order"
			onSubmit={(event) => {
				event.preventDefault();
				doing.run();
			}}
		>
			<SelectField
				label={t("hold.order.reason")}
				value={reason}
				onChange={setReason}
				options={REASONS.map((code) => ({ value: code, text: t(`hold.reason.${code}`) }))}
			/>
			<Button type="submit" look="danger" disabled={doing.busy}>
				{t("hold.order")}
			</Button>
			<p className="small quiet">{t("hold.order.hint")}</p>
			{doing.failure !== null && <Failure failure={doing.failure} />}
		</form>
	);
}
