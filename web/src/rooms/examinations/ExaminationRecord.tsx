import { sheet as askSheet, type KeptFact, photoPath, type Sheet } from "../../api/ramp";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, timeOfDay } from "../../shell/format";
import { useLive } from "../../shell/live";
import { type Loaded, useLoad } from "../../shell/load";
import { FoundOnScan } from "./FoundOnScan";

/** What was recorded at the ramp, in its order, with its photos. */
export function ExaminationRecord({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => askSheet(id, signal), id);
	useLive(["examinations"], again);
	return (
		<>
			<Facts loaded={loaded} again={again} />
			{loaded.state === "ready" && <FoundOnScan sheet={loaded.value} />}
		</>
	);
}

function Facts({ loaded, again }: { readonly loaded: Loaded<Sheet>; readonly again: () => void }) {
	const { t } = useLanguage();
	return (
		<section className="panel exam-record" aria-labelledby="exam-record">
			<div className="panel-head">
				<h2 id="exam-record">{t("exam.record")}</h2>
			</div>
			<div className="panel-body">
				<Await loaded={loaded} again={again}>
					{(sheet) => (
						<ol>
							{sheet.facts.map((fact) => (
								<Line key={fact.id} fact={fact} sheet={sheet} />
							))}
						</ol>
					)}
				</Await>
			</div>
		</section>
	);
}

function Line({ fact, sheet }: { readonly fact: KeptFact; readonly sheet: Sheet }) {
	const { t, language } = useLanguage();
	const words = useWords();
	const photos = "photos" in fact.said ? fact.said.photos : [];
	return (
		<li>
			<span className="mono small quiet">{timeOfDay(fact.takenAt, language)}</span>
			<div>
				<strong>{t(`ramp.fact.${fact.kind}`)}</strong> <span>{words(fact)}</span>
				<span className="small quiet"> · {fact.officer}</span>
				{photos.length > 0 && (
					<div className="exam-photos">
						{photos.map((digest) =>
							sheet.photos.includes(digest) ? (
								<a key={digest} href={photoPath(sheet.examinationId, digest)} target="_blank" rel="noreferrer">
									<img src={photoPath(sheet.examinationId, digest)} alt={t("ramp.photo")} title={digest} />
								</a>
							) : (
								<span key={digest} className="small tone-warn">
									{t("exam.photo.waits")}
								</span>
							),
						)}
					</div>
				)}
			</div>
		</li>
	);
}

/** A fact in words. */
function useWords(): (fact: KeptFact) => string {
	const { t } = useLanguage();
	const join = (...parts: readonly (string | null)[]) =>
		parts.filter((part) => part !== null && part !== "").join(" · ");
	return (fact) => {
		switch (fact.kind) {
			case "air":
				return join(
					t(fact.said.safe ? "ramp.air.safe" : "ramp.air.unsafe"),
					t(fact.said.placard ? "ramp.air.fumigated" : "ramp.air.notFumigated"),
					fact.said.oxygenPercent === null ? null : `O₂ ${fact.said.oxygenPercent} %`,
					fact.said.co2Ppm === null ? null : `CO₂ ${fact.said.co2Ppm} ppm`,
					fact.said.phosphinePpm === null ? null : `PH₃ ${fact.said.phosphinePpm} ppm`,
					...Object.entries(fact.said.gases ?? {}).map(
						([gas, ppm]) => `${t(`ramp.gas.${gas}` as "ramp.gas.chloropicrin")} ${ppm} ppm`,
					),
					fact.said.unmeasured == null ? null : `${fact.said.unmeasured} (${fact.said.second ?? ""})`,
					...fact.said.signs.map((sign) => t(`ramp.sign.${sign}` as "ramp.sign.sound")),
				);
			case "identity":
				return join(
					containerNumber(fact.said.container),
					...fact.said.seals.map((seal) => `${seal.number ?? "?"} (${t(`ramp.seal.${seal.state}`)})`),
					fact.said.seals.length === 0 ? t("ramp.seal.none") : null,
				);
			case "weight":
				return fact.said.kg === null ? (fact.said.why ?? "") : `${fact.said.kg} kg`;
			case "cold":
				return join(
					t(fact.said.on ? "ramp.cold.given" : "ramp.cold.taken"),
					fact.said.celsius === null ? null : `${fact.said.celsius} °C`,
				);
			case "looked":
				return join(t(`ramp.place.${fact.said.place}`), t(`ramp.looked.${fact.said.outcome}`), fact.said.why);
			case "found":
				return join(
					t(`ramp.what.${fact.said.what}`),
					t(`ramp.place.${fact.said.place}`),
					fact.said.packages === null ? null : t("ramp.packages", { count: fact.said.packages }),
					fact.said.kg === null ? null : `${fact.said.kg} kg`,
					fact.said.note,
				);
			case "result":
				return join(t(`exam.result.${fact.said.result}`), fact.said.note);
			case "resealed":
				return fact.said.seal;
			case "begun":
			case "protection":
			case "opened":
			case "located":
			case "ended":
			case "stopped":
				return "";
		}
	};
}
