import { useState } from "react";
import { type ExaminationOrder, examinationsOf, orderExamination } from "../../api/examinations";
import { Await, Button, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { CauseTags, StateBadge } from "./orderLooks";

const REASONS = ["tip", "documents", "seal", "partner", "weight", "since-scan", "other"] as const;

/** On the page of a visit: whether it is to be opened, what opening it showed, and the order to open it. */
export function VisitExaminations({ visitId }: { readonly visitId: string }) {
	return useMay("examination-see") ? <Panel visitId={visitId} /> : null;
}

function Panel({ visitId }: { readonly visitId: string }) {
	const { t } = useLanguage();
	const mayOrder = useMay("examination-plan");
	const [loaded, again] = useLoad((signal) => examinationsOf(visitId, signal), visitId);
	useLive(["examinations"], again);
	return (
		<section className="panel" aria-labelledby="visit-examinations">
			<div className="panel-head">
				<h2 id="visit-examinations">{t("exam.ofVisit")}</h2>
			</div>
			<div className="panel-body">
				<Await loaded={loaded} again={again}>
					{({ items }) => (
						<>
							{items.length === 0 && <p className="quiet">{t("exam.none")}</p>}
							<ul className="visit-exams">
								{items.map((order) => (
									<Line key={order.id} order={order} />
								))}
							</ul>
							{mayOrder && items.every((order) => order.overAt !== null) && (
								<OrderForm visitId={visitId} onDone={again} />
							)}
						</>
					)}
				</Await>
			</div>
		</section>
	);
}

function Line({ order }: { readonly order: ExaminationOrder }) {
	const { t, language } = useLanguage();
	return (
		<li>
			<Link to={{ page: "examination", id: order.id }}>{t("exam.title", { number: order.number })}</Link>
			<StateBadge order={order} />
			<CauseTags causes={order.causes} />
			<span className="quiet small">{dateTime(order.overAt ?? order.orderedAt, language)}</span>
		</li>
	);
}

function OrderForm({ visitId, onDone }: { readonly visitId: string; readonly onDone: () => void }) {
	const { t } = useLanguage();
	const [reason, setReason] = useState<string>(REASONS[0]);
	const [note, setNote] = useState("");
	const doing = useDoing(async () => {
		await orderExamination(visitId, reason, note.trim() === "" ? null : note);
		onDone();
	});
	return (
		<form
			className="exam-order"
			onSubmit={(event) => {
				event.preventDefault();
				doing.run();
			}}
		>
			<SelectField
				label={t("exam.order.reason")}
				value={reason}
				onChange={setReason}
				options={REASONS.map((code) => ({ value: code, text: t(`exam.reason.${code}`) }))}
			/>
			<TextField label={t("exam.order.note")} value={note} onChange={setNote} optional={reason !== "other"} />
			<Button type="submit" look="primary" disabled={doing.busy}>
				{t("exam.order")}
			</Button>
			<p className="small quiet">{t("exam.order.hint")}</p>
			<Failure failure={doing.failure} />
		</form>
	);
}
