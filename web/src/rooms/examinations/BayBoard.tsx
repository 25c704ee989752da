import type { ExaminationOrder } from "../../api/examinations";
import { useLanguage } from "../../i18n/language";
import { containerNumber, timeOfDay } from "../../shell/format";
import { useNow } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { baysOf, placeOf, type Slot } from "./bays";

const HOUR_MS = 3_600_000;
const HOURS = 12;

/** The next hours of every bay that has a box planned. */
export function BayBoard({ orders }: { readonly orders: readonly ExaminationOrder[] }) {
	const { t, language } = useLanguage();
	const now = useNow(60_000);
	const from = Math.floor(now / HOUR_MS) * HOUR_MS;
	const until = from + HOURS * HOUR_MS;
	const bays = baysOf(orders, from, until);
	if (bays.length === 0) {
		return null;
	}
	return (
		<section className="bays" aria-labelledby="bays">
			<h2 id="bays">{t("exams.bays")}</h2>
			<div className="bays-hours" aria-hidden="true">
				{Array.from({ length: HOURS }, (_, hour) => from + hour * HOUR_MS).map((at) => (
					<span key={at}>{timeOfDay(new Date(at).toISOString(), language)}</span>
				))}
			</div>
			<ul className="bays-lines">
				{bays.map((bay) => (
					<li key={bay.name}>
						<strong>{bay.name}</strong>
						<div className="bays-line">
							{bay.slots.map((slot) => (
								<SlotLink key={slot.order.id} slot={slot} from={from} until={until} />
							))}
							<i style={{ left: `${(100 * (now - from)) / (until - from)}%` }} />
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

function SlotLink({ slot, from, until }: { readonly slot: Slot; readonly from: number; readonly until: number }) {
	const { language } = useLanguage();
	const { left, width } = placeOf(slot, from, until);
	return (
		<span className={`bays-slot bays-slot-${slot.order.state}`} style={{ left: `${left}%`, width: `${width}%` }}>
			<Link to={{ page: "examination", id: slot.order.id }}>
				<span className="mono">{containerNumber(slot.order.containerNumber)}</span>
				<span className="visually-hidden"> {timeOfDay(slot.plan.startsAt, language)}</span>
			</Link>
		</span>
	);
}
