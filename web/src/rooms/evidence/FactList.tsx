import { useState } from "react";
import { erasePerson, type Fact, type Person } from "../../api/evidence";
import { Button, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useMay } from "../../shell/session";
import { FactDialog } from "./FactDialog";
import { says } from "./facts";
import { PaperLinks } from "./looks";
import { ProofDialog } from "./ProofDialog";

interface FactListProps {
	readonly what: "seizures" | "exhibits";
	readonly id: string;
	readonly facts: readonly Fact[];
	readonly again: () => void;
}

/** Everything that was said, in its order; what was corrected stays, struck through, beside what corrects it. */
export function FactList({ what, id, facts, again }: FactListProps) {
	const { t } = useLanguage();
	const record = useMay("evidence-record");
	const [saying, setSaying] = useState<{ readonly corrects: Fact | null } | null>(null);
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("evidence.facts")}</h2>
				{record && (
					<Button icon="add" onClick={() => setSaying({ corrects: null })}>
						{t("evidence.addFact")}
					</Button>
				)}
			</div>
			<ol className="said-list">
				{facts.map((fact) => (
					<FactRow
						key={fact.id}
						fact={fact}
						correct={record && fact.correctedBy === null ? () => setSaying({ corrects: fact }) : null}
						again={again}
						papers
					/>
				))}
			</ol>
			{saying !== null && (
				<FactDialog
					what={what}
					id={id}
					corrects={saying.corrects}
					onClose={() => setSaying(null)}
					onDone={() => {
						setSaying(null);
						again();
					}}
				/>
			)}
		</section>
	);
}

interface FactRowProps {
	readonly fact: Fact;
	readonly correct: (() => void) | null;
	readonly again: () => void;
	/** Whether this person may open papers by themselves. */
	readonly papers: boolean;
}

export function FactRow({ fact, correct, again, papers }: FactRowProps) {
	const { t, language } = useLanguage();
	const gone = fact.correctedBy !== null;
	return (
		<li className={gone ? "said said-gone" : "said"}>
			<span className="said-kind">{textOr(t, `evidence.fact.${fact.kind}`, fact.kind)}</span>
			<div className="said-words">
				{gone ? <s>{says(fact, t)}</s> : says(fact, t)}
				{gone && <span className="badge tone-quiet">{t("evidence.corrected")}</span>}
				{fact.corrects !== null && <span className="badge tone-warn">{t("evidence.corrects")}</span>}
				{fact.why !== null && <p className="small">{t("evidence.because", { why: fact.why })}</p>}
				{fact.persons.map((person) => (
					<PersonLine key={person.id} person={person} again={again} />
				))}
				<PaperLinks papers={fact.papers} linked={papers} />
				<p className="soft small">
					{dateTime(fact.at, language)} · {fact.by}
				</p>
			</div>
			{correct !== null && fact.kind !== "sample-drawn" && (
				<Button small look="quiet" onClick={correct}>
					{t("evidence.correct")}
				</Button>
			)}
		</li>
	);
}

function PersonLine({ person, again }: { readonly person: Person; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const [erasing, setErasing] = useState(false);
	const order = useMay("evidence-order");
	return (
		<p className="small">
			{t(`evidence.role.${person.role}`)}:{" "}
			{person.name ?? (
				<em>
					{person.erased === null
						? "–"
						: t("evidence.erased", {
								order: person.erased.order,
								authority: person.erased.authority,
								at: dateTime(person.erased.at, language),
							})}
				</em>
			)}{" "}
			{order && person.name !== null && (
				<Button small look="quiet" onClick={() => setErasing(true)}>
					{t("evidence.erase")}
				</Button>
			)}
			{erasing && <EraseDialog person={person} onClose={() => setErasing(false)} onDone={again} />}
		</p>
	);
}

interface EraseDialogProps {
	readonly person: Person;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function EraseDialog({ person, onClose, onDone }: EraseDialogProps) {
	const { t } = useLanguage();
	const [authority, setAuthority] = useState("");
	const [order, setOrder] = useState("");
	const [on, setOn] = useState("");
	return (
		<ProofDialog
			title={t("evidence.erase.title", { name: person.name ?? "" })}
			act="evidence-erase"
			subject={person.id}
			onClose={onClose}
			onProved={async (proof) => {
				await erasePerson(person.id, { authority, order, orderedOn: on.slice(0, 10), proof });
				onClose();
				onDone();
			}}
		>
			<p>{t("evidence.erase.says")}</p>
			<TextField label={t("evidence.erase.authority")} value={authority} onChange={setAuthority} maxLength={200} />
			<div className="form-row">
				<TextField label={t("evidence.erase.order")} value={order} onChange={setOrder} maxLength={200} />
				<TextField label={t("evidence.erase.on")} value={on} onChange={setOn} placeholder="2026-11-26" maxLength={10} />
			</div>
		</ProofDialog>
	);
}
