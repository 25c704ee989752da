import { type FormEvent, useState } from "react";
import { lookAt, type MatterContents, matterContents, type PackageOf } from "../../api/evidence";
import { ApiProblem } from "../../api/problem";
import { Await, Button, Failure, PageHead, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";
import { ChainView } from "./ChainView";
import { FactRow } from "./FactList";
import { Alerts, StateTag } from "./looks";
import { PackageDialog } from "./PackageDialog";
import "./evidence.css";

/** What belongs to one matter and nothing else, for prosecutor and court; after saying what for. */
export function MatterPage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => matterContents(id, signal), id);
	const asks =
		loaded.state === "failed" && loaded.failure instanceof ApiProblem && loaded.failure.code === "evidence.look-needed";
	return (
		<div className="page">
			{asks ? (
				<Look id={id} again={again} />
			) : (
				<Await loaded={loaded} again={again}>
					{(contents) => <Contents contents={contents} />}
				</Await>
			)}
		</div>
	);
}

function Look({ id, again }: { readonly id: string; readonly again: () => void }) {
	const { t } = useLanguage();
	const [purpose, setPurpose] = useState("");
	const looking = useDoing(async () => {
		await lookAt(id, purpose.trim());
		again();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		looking.run();
	};
	return (
		<>
			<PageHead title={t("evidence.matter.look")} lead={t("evidence.look.says")} />
			<form className="form panel panel-body" onSubmit={submit}>
				<TextField
					label={t("evidence.purpose")}
					value={purpose}
					onChange={setPurpose}
					hint={t("evidence.purpose.hint")}
					multiline
					maxLength={1000}
					autoFocus
				/>
				<Failure failure={looking.failure} />
				<div className="form-actions">
					<Button type="submit" look="primary" disabled={looking.busy || purpose.trim().length < 10}>
						{t("evidence.matter.look")}
					</Button>
				</div>
			</form>
		</>
	);
}

function Contents({ contents }: { readonly contents: MatterContents }) {
	const { t, language } = useLanguage();
	const [packing, setPacking] = useState<{ readonly of: PackageOf; readonly name: string } | null>(null);
	const nothing = () => undefined;
	return (
		<>
			<PageHead title={`${t("evidence.matter")} ${contents.number}`} lead={contents.authority} />
			{contents.visits.map((visit) => (
				<section className="panel" key={visit.id}>
					<div className="panel-head">
						<h2>
							{t("evidence.visit")} · {containerNumber(visit.containerNumber)} · {visit.voyage} · {visit.port}
						</h2>
						<Button onClick={() => setPacking({ of: { visitId: visit.id }, name: visit.containerNumber })}>
							{t("evidence.package")}
						</Button>
					</div>
				</section>
			))}
			{contents.seizures.map(({ seizure, facts, exhibits }) => (
				<section key={seizure.id}>
					<div className="panel-head">
						<h2>
							{t("evidence.seizure")} {seizure.name} · {containerNumber(seizure.containerNumber)} ·{" "}
							{dateTime(seizure.foundAt, language)}
						</h2>
						<Button onClick={() => setPacking({ of: { seizureId: seizure.id }, name: seizure.name })}>
							{t("evidence.package")}
						</Button>
					</div>
					<ol className="said-list panel">
						{facts.map((fact) => (
							<FactRow key={fact.id} fact={fact} correct={null} again={nothing} papers={false} />
						))}
					</ol>
					{exhibits.map((exhibit) => (
						<section className="panel" key={exhibit.summary.id}>
							<div className="panel-head">
								<h3>
									{t("evidence.exhibit")} {exhibit.summary.name} <StateTag exhibit={exhibit.summary} />{" "}
									<Alerts exhibit={exhibit.summary} />
								</h3>
							</div>
							<div className="panel-body">
								<ChainView spans={exhibit.spans} steps={exhibit.steps} papers={false} />
							</div>
							<ol className="said-list">
								{exhibit.facts.map((fact) => (
									<FactRow key={fact.id} fact={fact} correct={null} again={nothing} papers={false} />
								))}
							</ol>
						</section>
					))}
				</section>
			))}
			{packing !== null && <PackageDialog of={packing.of} name={packing.name} onClose={() => setPacking(null)} />}
		</>
	);
}
