import { useState } from "react";
import { type Fleet, fleet, quality, type Scanner, type Stop } from "../../api/oversight";
import { Await, Button, Empty, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useLoad } from "../../shell/load";
import { useMay } from "../../shell/session";
import { AnswerDialog } from "./AnswerDialog";
import { ReportDialog } from "./ReportDialog";
import { ScannerPanel } from "./ScannerPanel";
import { StopsTable } from "./StopsTable";

/** The scanners: what each did, what it stood still for, and what nobody has explained. A terminal sees its own. */
export function FleetPage() {
	const { t, language } = useLanguage();
	const mayReport = useMay("fleet-report");
	const [loaded, again] = useLoad((signal) => fleet(signal), "fleet");
	const [measured] = useLoad((signal) => quality(signal), "quality");
	const [answering, setAnswering] = useState<Stop | null>(null);
	const [reporting, setReporting] = useState<Scanner | null>(null);
	useLive(["fleet"], again);
	const done = () => {
		setAnswering(null);
		setReporting(null);
		again();
	};
	return (
		<div className="page">
			<PageHead title={t("fleet.title")} lead={t("fleet.lead")} />
			<Await loaded={loaded} again={again}>
				{(value) =>
					value.scanners.length === 0 ? (
						<Empty icon="info" title={t("fleet.none")} hint={t("fleet.none.hint")} />
					) : (
						<>
							<Questions value={value} onAnswer={mayReport ? setAnswering : null} />
							<div className="scanners">
								{value.scanners.map((scanner) => (
									<ScannerPanel
										key={scanner.key}
										scanner={scanner}
										stop={value.stops.find((stop) => stop.id === scanner.openStop) ?? null}
										onReport={mayReport ? setReporting : null}
										quality={measured.state === "ready" ? measured.value : null}
									/>
								))}
							</div>
							<StopsTable stops={value.stops} onAnswer={mayReport ? setAnswering : null} />
							<p className="quiet small">
								{t("fleet.rule", {
									days: number(Math.round(1 / value.falseAsks), language),
									time: dateTime(value.at, language),
								})}
							</p>
						</>
					)
				}
			</Await>
			{answering !== null && <AnswerDialog stop={answering} onClose={() => setAnswering(null)} onDone={done} />}
			{reporting !== null && <ReportDialog scanner={reporting} onClose={() => setReporting(null)} onDone={done} />}
		</div>
	);
}

/** What waits for an answer, as a question in words. */
function Questions({ value, onAnswer }: { readonly value: Fleet; readonly onAnswer: ((stop: Stop) => void) | null }) {
	const { t, language } = useLanguage();
	const open = value.stops.filter((stop) => stop.state === "waits");
	return open.length === 0 ? null : (
		<section className="questions" aria-label={t("fleet.questions")}>
			{open.map((stop) => (
				<Notice
					key={stop.id}
					tone="warn"
					action={
						onAnswer === null ? (
							<span className="quiet small">{t("fleet.waitsForTerminal")}</span>
						) : (
							<Button small onClick={() => onAnswer(stop)}>
								{t("fleet.answer")}
							</Button>
						)
					}
				>
					{t(stop.endedAt === null ? "fleet.question" : "fleet.question.over", {
						scanner: stop.scanner,
						terminal: stop.terminal ?? t("coverage.noTerminal"),
						since: dateTime(stop.since, language),
						until: stop.endedAt === null ? "" : dateTime(stop.endedAt, language),
					})}
				</Notice>
			))}
		</section>
	);
}
