import { type Lease, VERDICTS } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Button, Kbd } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber } from "../../shell/format";
import { type Deciding, type DecidingEvent, verdictOf } from "./deciding";
import { CutOff } from "./ScanFacts";

interface DecideStripProps {
	readonly lease: Lease;
	readonly deciding: Deciding;
	readonly done: boolean;
	readonly noted: boolean;
	readonly pausing: boolean;
	readonly happen: (event: DecidingEvent) => boolean;
	readonly onNote: () => void;
	readonly onPause: () => void;
	readonly onSkip: () => void;
}

/** Below the image: which box it is, the first stroke, and what else can be done with the scan. */
export function DecideStrip(props: DecideStripProps) {
	const { lease, deciding, done, happen } = props;
	const { t } = useLanguage();
	const verdict = verdictOf(deciding);
	return (
		<section className="strip" aria-label={t("decide.title")}>
			<Box lease={lease} />
			<fieldset className="verdicts" aria-label={t("decide.prompt")} disabled={done}>
				{VERDICTS.map((one, at) => (
					<button
						key={one}
						type="button"
						className={`verdict tone-${one}`}
						aria-pressed={verdict === one}
						aria-expanded={verdict === one}
						onClick={() => happen({ type: "verdict", verdict: one })}
					>
						<Icon name={one} />
						<span>{t(`verdict.${one}`)}</span>
						<Kbd>{at + 1}</Kbd>
					</button>
				))}
			</fieldset>
			<Others {...props} />
		</section>
	);
}

function Box({ lease }: Pick<DecideStripProps, "lease">) {
	const { t } = useLanguage();
	const { visit, containerNumber: read, checkDigitValid } = lease.scan;
	const number = visit?.containerNumber ?? read;
	return (
		<div className="strip-box">
			<span className="strip-number">
				{number === null ? t("reading.noNumber") : containerNumber(number)}
				{checkDigitValid === false && (
					<span className="tone-warn" title={t("reading.checkDigit.wrong")}>
						<Icon name="warning" small />
						<span className="visually-hidden">{t("reading.checkDigit.wrong")}</span>
					</span>
				)}
			</span>
			<span className="strip-cutoff small">
				{visit === null ? (
					<span className="quiet">{t("reading.noVisit")}</span>
				) : visit.cutOff === null ? (
					<span className="quiet">{t("reading.cutOff.none")}</span>
				) : (
					<>
						<span className="quiet">{t("reading.cutOff")} </span>
						<CutOff at={visit.cutOff} />
					</>
				)}
			</span>
		</div>
	);
}

function Others({ done, noted, pausing, onNote, onPause, onSkip }: DecideStripProps) {
	const { t } = useLanguage();
	return (
		<div className="strip-others">
			<Button look="quiet" onClick={onNote} disabled={done} aria-pressed={noted} className="strip-button">
				<Icon name={noted ? "done" : "manifest"} small />
				<span>{t("decide.note")}</span> <Kbd>T</Kbd>
			</Button>
			<Button
				look="quiet"
				onClick={onPause}
				aria-pressed={pausing}
				className="strip-button"
				title={t("pace.pause.hint")}
			>
				<Icon name={pausing ? "done" : "waiting"} small />
				<span>{t("pace.pause")}</span> <Kbd>.</Kbd>
			</Button>
			<Button look="quiet" onClick={onSkip} disabled={done} className="strip-button">
				<Icon name="gateOut" small />
				<span>{t("skip.open")}</span>
			</Button>
		</div>
	);
}
