import { type ReactNode, useMemo } from "react";
import { repeat as askRepeat, type Repeat, type RepeatSide } from "../../api/repeats";
import { type TilePlace, tilePath } from "../../api/scans";
import type { Mark, Scan } from "../../api/types";
import { Await, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { RepeatConclusions } from "./RepeatConclusions";
import { changeTexts, whyTexts } from "./repeatTexts";
import { ScanImage } from "./ScanImage";
import { scanName } from "./ScansPage";

/** Both scans beside one another, with what of them is the same, how strongly and why it was told. */
export function RepeatPage({ id, further }: RepeatPageProps) {
	const [loaded, again] = useLoad((signal) => askRepeat(id, signal), id);
	return (
		<Await loaded={loaded} again={again}>
			{(repeat) => <Shown repeat={repeat} further={further} onSaid={again} />}
		</Await>
	);
}

interface RepeatPageProps {
	readonly id: string;
	/** What another room has to say of the visit of the later scan. */
	readonly further: (visitId: string) => ReactNode;
}

interface ShownProps {
	readonly repeat: Repeat;
	readonly further: (visitId: string) => ReactNode;
	readonly onSaid: () => void;
}

function Shown({ repeat, further, onSaid }: ShownProps) {
	const { t, language } = useLanguage();
	const name = scanName(repeat.later.scan) ?? t("reading.noNumber");
	return (
		<div className="page">
			<PageHead
				title={t("repeat.title", { container: name })}
				lead={t("repeat.lead", { when: dateTime(repeat.foundAt, language) })}
			/>
			<div className="decision-layout">
				<div className="repeat-images">
					<Side side={repeat.later} title={t("repeats.later")} />
					<Side side={repeat.earlier} title={t("repeats.earlier")} />
				</div>
				<div className="repeat-facts">
					<aside className="panel panel-body decision-facts">
						<RepeatConclusions repeat={repeat} onSaid={onSaid} />
						<Facts repeat={repeat} />
					</aside>
					{repeat.later.scan.visit != null && further(repeat.later.scan.visit.id)}
				</div>
			</div>
		</div>
	);
}

function Side({ side, title }: { readonly side: RepeatSide; readonly title: string }) {
	const { t, language } = useLanguage();
	const { scan, view, box } = side;
	const shown: Scan = useMemo(() => ({ ...scan, views: scan.views.filter((one) => one.index === view) }), [scan, view]);
	const marks = useMemo(() => [frame(box, t("repeat.shared"))], [box, t]);
	return (
		<section className="repeat-side" aria-label={title}>
			<h2 className="repeat-side-title">
				{title}:{" "}
				<Link to={{ page: "scan", id: scan.id }} className="number">
					{scanName(scan) ?? t("reading.noNumber")}
				</Link>
				<span className="quiet small">
					{[
						dateTime(scan.acquiredAt ?? scan.receivedAt, language),
						scan.visit?.port,
						scan.device?.serial ?? scan.device?.model,
						scan.files[0]?.name,
					]
						.filter(Boolean)
						.join(" · ")}
				</span>
			</h2>
			<div className="image-panel repeat-image">
				<ScanImage scan={shown} marks={marks} tiles={(at: TilePlace) => tilePath(scan.id, { ...at, view })} />
			</div>
		</section>
	);
}

/** The only view shown is the first one here. */
function frame(box: RepeatSide["box"], label: string): Mark {
	const [x, y, w, h] = box;
	return {
		kind: "rectangle",
		view: 0,
		label,
		points: [
			[x, y],
			[x + w, y + h],
		],
	};
}

function Facts({ repeat }: { readonly repeat: Repeat }) {
	const { t, language } = useLanguage();
	const { thresholds } = repeat;
	const rounded = (value: number, digits: number) => number(Number(value.toFixed(digits)), language);
	return (
		<>
			<section>
				<h3>{t("repeat.papers")}</h3>
				<ul className="plain-list">
					{whyTexts(t, repeat).map((text) => (
						<li key={text}>{text}</li>
					))}
				</ul>
			</section>
			<section>
				<h3>{t("repeat.changes")}</h3>
				<ul className="plain-list">
					{changeTexts(t, repeat).map((text) => (
						<li key={text}>{text}</li>
					))}
				</ul>
			</section>
			<section>
				<h3>{t("repeat.strength")}</h3>
				<dl className="facts">
					<dt>{t("repeat.correlation")}</dt>
					<dd>
						{rounded(repeat.correlation, 2)}{" "}
						<span className="quiet small">{t("repeat.from", { least: rounded(thresholds.correlation, 2) })}</span>
					</dd>
					<dt>{t("repeat.z")}</dt>
					<dd>
						{rounded(repeat.z, 0)}{" "}
						<span className="quiet small">{t("repeat.from", { least: rounded(thresholds.z, 0) })}</span>
					</dd>
					<dt>{t("repeat.blocks")}</dt>
					<dd>
						{rounded(repeat.blocks, 0)}{" "}
						<span className="quiet small">{t("repeat.from", { least: rounded(thresholds.blocks, 0) })}</span>
					</dd>
					<dt>{t("repeat.keys")}</dt>
					<dd>{rounded(repeat.sharedKeys, 0)}</dd>
				</dl>
			</section>
			<Notice tone="plain">{t("repeat.explained")}</Notice>
		</>
	);
}
