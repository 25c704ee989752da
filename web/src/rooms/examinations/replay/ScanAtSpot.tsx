import { useMemo, useState } from "react";
import type { Rebuilt, ReplayScan, Report } from "../../../api/replay";
import type { Mark } from "../../../api/types";
import { Icon } from "../../../design/Icon";
import { Button, Empty } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { Link } from "../../../shell/navigation";
import { ScanImage } from "../../scans/ScanImage";
import { percent } from "./replayTexts";

interface ScanAtSpotProps {
	readonly rebuilt: Rebuilt;
	readonly report: Report;
	readonly onDoors: (doors: "left" | "right") => void;
}

/** The visit's scan with the place drawn on it, which end bears the doors, and how visible such a load would be there. */
export function ScanAtSpot({ rebuilt, report, onDoors }: ScanAtSpotProps) {
	const { t, language } = useLanguage();
	const readable = rebuilt.scans.filter((one) => one.scan.views.length > 0);
	const [which, setWhich] = useState(0);
	const shown = readable[Math.min(which, readable.length - 1)];
	if (shown === undefined) {
		return (
			<section className="panel replay-scan" aria-label={t("replay.scan")}>
				<Empty
					icon="image"
					title={t(rebuilt.scans.length === 0 ? "replay.scan.none" : "replay.scan.unreadable")}
					hint={t("replay.scan.none.hint")}
				/>
			</section>
		);
	}
	return (
		<section className="panel replay-scan" aria-label={t("replay.scan")}>
			<div className="panel-head">
				<h2>{t("replay.scan")}</h2>
				<span className="replay-scan-picks">
					{readable.length > 1 &&
						readable.map((one, place) => (
							<button
								key={one.scan.id}
								type="button"
								className="chip"
								aria-pressed={one === shown}
								onClick={() => setWhich(place)}
							>
								{dateTime(one.scan.acquiredAt ?? one.scan.receivedAt, language)}
							</button>
						))}
					{readable.length === 1 && (
						<span className="quiet small">{dateTime(shown.scan.acquiredAt ?? shown.scan.receivedAt, language)}</span>
					)}
					<Link className="small" to={{ page: "scan", id: shown.scan.id }}>
						{t("replay.scan.open")}
					</Link>
				</span>
			</div>
			<Picture shown={shown} key={shown.scan.id} />
			<Doors shown={shown} onDoors={onDoors} />
			<Seen shown={shown} report={report} />
		</section>
	);
}

function Picture({ shown }: { readonly shown: ReplayScan }) {
	const { t } = useLanguage();
	const marks = useMemo<readonly Mark[]>(() => marksOf(shown, t("replay.spot"), t("replay.standsOut")), [shown, t]);
	return (
		<div className="replay-picture">
			<ScanImage scan={shown.scan} marks={marks} />
		</div>
	);
}

function marksOf(shown: ReplayScan, spot: string, standsOut: string): readonly Mark[] {
	const rectangle = (label: string, view: number, x: number, y: number, width: number, height: number): Mark => ({
		kind: "rectangle",
		view,
		points: [
			[x, y],
			[x + width, y + height],
		],
		label,
	});
	const marks = shown.spots.map((one) => rectangle(spot, one.view, one.x, one.y, one.width, one.height));
	const seen = shown.visibility;
	if (seen !== null && seen.observed >= 3) {
		const { view, x, y, width, height } = seen.standsOut;
		marks.push(rectangle(standsOut, view, x, y, width, height));
	}
	return marks;
}

/** At which end of the picture the doors are, how that was inferred, and how sure it is; a person may say otherwise. */
function Doors({
	shown,
	onDoors,
}: {
	readonly shown: ReplayScan;
	readonly onDoors: (doors: "left" | "right") => void;
}) {
	const { t } = useLanguage();
	const { box } = shown;
	if (box === null) {
		return <p className="replay-doors small tone-warn">{t("replay.doors.noBox")}</p>;
	}
	const left = box.doorsLeft >= 0.5;
	const share = left ? box.doorsLeft : 1 - box.doorsLeft;
	return (
		<div className="replay-doors small">
			<span className={left ? "replay-end replay-end-doors" : "replay-end"}>
				{left ? t("replay.doors") : t("replay.front")}
			</span>
			<span className={box.sure ? "soft" : "tone-warn"}>
				{!box.sure && <Icon name="warning" small />}
				{t(`replay.cue.${box.cue}`, { share: percent(share) })}
				<Button small look="quiet" onClick={() => onDoors(left ? "right" : "left")}>
					{t("replay.doors.turn")}
				</Button>
			</span>
			<span className={left ? "replay-end" : "replay-end replay-end-doors"}>
				{left ? t("replay.front") : t("replay.doors")}
			</span>
		</div>
	);
}

const MOST_SHOWN = 12;
const HALF_SEEN = 3;

/** How far such a load would stand out there, drawn on one scale with what stands out. */
function Seen({ shown, report }: { readonly shown: ReplayScan; readonly report: Report }) {
	const { t } = useLanguage();
	const seen = shown.visibility;
	if (seen === null) {
		return (
			<p className="replay-seen quiet small">
				{t(
					report.kg === null
						? "replay.seen.noKg"
						: shown.spots.length === 0
							? "replay.seen.noPlace"
							: "replay.seen.none",
				)}
			</p>
		);
	}
	const place = (value: number) => `${(100 * Math.min(Math.max(value, 0), MOST_SHOWN)) / MOST_SHOWN}%`;
	const words = t("replay.seen.words", {
		expected: seen.expected.toFixed(1),
		low: seen.low.toFixed(1),
		high: seen.high.toFixed(1),
		observed: seen.observed.toFixed(1),
	});
	return (
		<div className="replay-seen">
			<div className="seen-scale" role="img" aria-label={words}>
				<span className="seen-half" style={{ left: place(HALF_SEEN) }} />
				<span
					className="seen-range"
					style={{ left: place(seen.low), right: `calc(100% - ${place(Math.max(seen.high, seen.low + 0.1))})` }}
				/>
				<span className="seen-expected" style={{ left: place(seen.expected) }} />
				<span className="seen-observed" style={{ left: place(seen.observed) }} />
			</div>
			<p className="small soft">
				<span className="seen-key seen-key-expected" /> {t("replay.seen.expected")}{" "}
				<span className="seen-key seen-key-observed" /> {t("replay.seen.observed")}{" "}
				<span className="seen-key seen-key-half" /> {t("replay.seen.half")}
			</p>
			<p className="small quiet">
				{words}
				{seen.blind > 0.05 && ` ${t("replay.seen.blind", { share: percent(seen.blind) })}`}
			</p>
		</div>
	);
}
