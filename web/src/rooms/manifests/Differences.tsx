import type { Dossier } from "../../api/dossier";
import { Icon } from "../../design/Icon";
import { type Translate, textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { type Disagreement, disagreements, type Saying } from "./differences";
import { fieldValue } from "./facts";

/** What does not fit together, before anything else. */
export function Differences({ dossier }: { readonly dossier: Dossier }) {
	const { t } = useLanguage();
	const list = disagreements(dossier.differences);
	if (list.length === 0) {
		const told = dossier.events.some((event) => event.message !== null && event.state === "current");
		return (
			<section className="panel panel-body agree" aria-labelledby="differences">
				<span className={told ? "tone-good" : "tone-quiet"}>
					<Icon name={told ? "done" : "info"} />
				</span>
				<div>
					<h2 id="differences">{t(told ? "visit.differences.none" : "visit.differences.nothing")}</h2>
					{told && <p className="quiet small">{t("visit.differences.none.hint")}</p>}
				</div>
			</section>
		);
	}
	return (
		<section className="panel differences" aria-labelledby="differences">
			<div className="panel-head">
				<h2 id="differences" className="with-icon">
					<span className="tone-warn">
						<Icon name="warning" />
					</span>
					{t("visit.differences")} <span className="quiet">{list.length}</span>
				</h2>
			</div>
			<ul>
				{list.map((one) => (
					<DifferenceRow key={`${one.kind} ${one.field} ${JSON.stringify(one.sayings)}`} difference={one} />
				))}
			</ul>
		</section>
	);
}

function DifferenceRow({ difference }: { readonly difference: Disagreement }) {
	const { t } = useLanguage();
	if (difference.kind === "different") {
		return (
			<li className="difference">
				<h3>{textOr(t, `field.${difference.field}`, difference.field)}</h3>
				<ul className="sayings">
					{difference.sayings.map((saying) => (
						<SayingCell key={JSON.stringify(saying)} field={difference.field} saying={saying} />
					))}
				</ul>
			</li>
		);
	}
	const named = (present: boolean) =>
		difference.sayings
			.filter((saying) => (saying.value !== null) === present)
			.map((saying) => sourceName(t, saying))
			.join(", ");
	return (
		<li className="difference">
			<h3>{t(`presence.${difference.kind}`)}</h3>
			<p>{t(`visit.presence.${difference.kind}`, { present: named(true), absent: named(false) })}</p>
		</li>
	);
}

function SayingCell({ field, saying }: { readonly field: string; readonly saying: Saying }) {
	const { t, language } = useLanguage();
	return (
		<li className={saying.odd ? "saying saying-odd" : "saying"}>
			<span className="saying-source">
				{sourceName(t, saying)}
				{saying.messages > 1 && (
					<>
						<span aria-hidden="true"> ×{saying.messages}</span>
						<span className="visually-hidden">, {t("visit.differences.times", { count: saying.messages })}</span>
					</>
				)}
			</span>
			<span className="saying-value">
				{saying.value === null ? (
					<span className="quiet">{t("visit.differences.silent")}</span>
				) : (
					fieldValue(field, saying.value, t, language)
				)}
			</span>
			{saying.odd && (
				<span className="saying-mark">
					<Icon name="warning" small />
					{t("visit.differences.odd")}
				</span>
			)}
		</li>
	);
}

function sourceName(t: Translate, saying: Saying): string {
	const source = textOr(t, `source.${saying.kind}`, saying.kind);
	return saying.type === "terminal" ? source : `${source} · ${saying.type}`;
}
