import type { ReactNode } from "react";
import type { VisitEvent } from "../../api/dossier";
import type { Visit } from "../../api/types";
import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, zoneOfPort } from "../../shell/format";
import { Link } from "../../shell/navigation";
import { CutOff } from "../review/ScanFacts";

interface VisitHeadProps {
	readonly visit: Visit;
	readonly events: readonly VisitEvent[];
}

/** Which box, on which voyage, and how long there is. */
export function VisitHead({ visit, events }: VisitHeadProps) {
	const { t, language } = useLanguage();
	const box = [...events].reverse().find((event) => event.state === "current" && event.box?.sizeType != null)?.box;
	return (
		<header className="visit-head">
			<div className="visit-name">
				<Link to={{ page: "visits" }} className="visit-back">
					<Icon name="back" small />
					{t("visit.back")}
				</Link>
				<h1 className="visit-number">{containerNumber(visit.containerNumber)}</h1>
				{!visit.checkDigitValid && (
					<p className="tone-warn with-icon small">
						<Icon name="warning" small />
						{t("visits.checkDigit")}
					</p>
				)}
			</div>
			<dl className="visit-facts">
				<Fact name={t("visits.direction")}>{t(`direction.${visit.direction}`)}</Fact>
				<Fact name={t("visits.voyage")} under={visit.vessel}>
					{visit.voyage}
				</Fact>
				<Fact name={t("visits.port")} under={visit.terminal}>
					{visit.port}
				</Fact>
				{box != null && (
					<Fact name={t("visit.box")} under={box.full === null ? null : t(box.full ? "visit.full" : "visit.empty")}>
						{box.sizeType}
					</Fact>
				)}
				<Fact
					name={t("visits.cutOff")}
					under={visit.cutOff === null ? null : dateTime(visit.cutOff, language, zoneOfPort(visit.port))}
				>
					{visit.cutOff === null ? (
						<span className="quiet">{t("reading.cutOff.none")}</span>
					) : (
						<CutOff at={visit.cutOff} />
					)}
				</Fact>
			</dl>
		</header>
	);
}

interface FactProps {
	readonly name: string;
	readonly under?: string | null;
	readonly children: ReactNode;
}

function Fact({ name, under = null, children }: FactProps) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
			{under !== null && <dd className="visit-under">{under}</dd>}
		</div>
	);
}
