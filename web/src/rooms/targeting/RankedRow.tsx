import type { RankedVisit } from "../../api/targeting";
import { Icon } from "../../design/Icon";
import { IconButton } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber } from "../../shell/format";
import { Link } from "../../shell/navigation";
import { routeOf } from "../../shell/routes";
import { useMay } from "../../shell/session";
import { CutOff } from "../review/ScanFacts";
import { AssessmentDetail } from "./AssessmentDetail";
import { LaneMark, ScoreBar } from "./Lane";
import { Reasons } from "./Reasons";

interface RankedRowProps {
	readonly item: RankedVisit;
	readonly here: boolean;
	readonly open: boolean;
	readonly onHere: () => void;
	readonly onOpen: () => void;
}

export function RankedRow({ item, here, open, onHere, onOpen }: RankedRowProps) {
	const { t } = useLanguage();
	const { visit } = item;
	return (
		<li className={here ? "ranked ranked-here" : "ranked"} data-visit={visit.id}>
			<div className="ranked-box">
				<Link to={routeOf(`/visits/${visit.id}`)} className="number ranked-link" onFocus={onHere}>
					{containerNumber(visit.containerNumber)}
				</Link>
				{!visit.checkDigitValid && (
					<span className="tone-warn" title={t("visits.checkDigit")}>
						{" "}
						<Icon name="warning" small />
						<span className="visually-hidden">{t("visits.checkDigit")}</span>
					</span>
				)}
				<p className="quiet small">{[visit.vessel, visit.voyage, visit.terminal].filter(Boolean).join(" · ")}</p>
				<p className="small">
					{visit.cutOff === null ? (
						<span className="quiet">{t("reading.cutOff.none")}</span>
					) : (
						<CutOff at={visit.cutOff} />
					)}
				</p>
			</div>
			<div className="ranked-standing">
				<LaneMark lane={item.lane} />
				<ScoreBar score={item.score} lane={item.lane} />
				<SeatMark item={item} />
			</div>
			<Reasons reasons={item.reasons} full={open} />
			<IconButton
				icon="more"
				className={open ? "turned" : ""}
				label={t(open ? "targeting.less" : "targeting.details")}
				aria-expanded={open}
				onClick={onOpen}
			/>
			{open && (
				<div className="ranked-detail">
					<AssessmentDetail visitId={visit.id} whyToo={false} />
				</div>
			)}
		</li>
	);
}

/**
 * Whether the visit has a seat for an examination. Chance and rules look alike to everybody but those who set budgets: who
 * could tell them apart could tell a smuggler which boxes nobody suspects.
 */
function SeatMark({ item }: { readonly item: RankedVisit }) {
	const { t } = useLanguage();
	const maySeeDraws = useMay("budget-set");
	if (item.outcome !== null) {
		return (
			<span className={`badge small ${item.outcome === "found" ? "tone-bad" : "tone-good"}`}>
				<Icon name={item.outcome === "found" ? "warning" : "done"} small />
				{t(`outcome.${item.outcome}`)}
			</span>
		);
	}
	switch (item.seat) {
		case "selected":
		case "rules":
		case "random":
			return (
				<span className="badge small tone-seat">
					<Icon name={maySeeDraws && item.seat === "random" ? "random" : "targeting"} small />
					{maySeeDraws ? t(`seat.${item.seat}`) : t("seat.selected")}
				</span>
			);
		case "no-seat-left":
			return <span className="badge small tone-warn">{maySeeDraws ? t("seat.no-seat-left") : t("seat.none")}</span>;
		case "none":
			return <span className="small quiet">{t("seat.none")}</span>;
		case null:
			return null;
	}
}
