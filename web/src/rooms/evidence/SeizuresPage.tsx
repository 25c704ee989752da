import { type FormEvent, useState } from "react";
import {
	type Awaited,
	seizures as ask,
	awaited,
	type NamedPerson,
	openSeizure,
	type SeizureItem,
	watched,
} from "../../api/evidence";
import { Await, Button, Dialog, Empty, Failure, MoreButton, PageHead, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, fromLocalGuayaquil, toLocalGuayaquil } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad, usePaged, useSettled } from "../../shell/load";
import { Link, useNavigation } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { ExhibitTable } from "./looks";
import { named, PersonsField } from "./PersonsField";
import "./evidence.css";

/** Seizures, newest first; found by container, bag, seal, or what is stamped on a brick, in either language. */
export function SeizuresPage() {
	const { t } = useLanguage();
	const [typed, setTyped] = useState("");
	const q = useSettled(typed, 250);
	const list = usePaged((before, signal) => ask(q, before, signal), q);
	const [waiting, waitingAgain] = useLoad((signal) => awaited(signal), "awaited");
	const [watch, watchAgain] = useLoad((signal) => watched(signal), "watch");
	const [opening, setOpening] = useState<Awaited | null>(null);
	const may = useMay("evidence-record");
	useLive(["evidence"], () => {
		list.again();
		waitingAgain();
		watchAgain();
	});
	return (
		<div className="page">
			<PageHead title={t("evidence.seizures")} lead={t("evidence.seizures.lead")}>
				<TextField
					label={t("evidence.search")}
					type="search"
					value={typed}
					onChange={setTyped}
					placeholder={t("evidence.search.hint")}
				/>
			</PageHead>
			{waiting.state === "ready" && waiting.value.items.length > 0 && q === "" && (
				<section className="panel">
					<div className="panel-head">
						<h2>{t("evidence.awaited")}</h2>
					</div>
					<ul className="evidence-awaited">
						{waiting.value.items.map((each) => (
							<li key={each.examinationId}>
								<span className="mono">{containerNumber(each.containerNumber)}</span>
								<span className="soft small">
									{t("evidence.awaited.found", { by: each.officer })} ·{" "}
									{textOr(t, `ramp.place.${each.position}`, each.position)}
								</span>
								{may && (
									<Button small look="primary" onClick={() => setOpening(each)}>
										{t("evidence.open")}
									</Button>
								)}
							</li>
						))}
					</ul>
				</section>
			)}
			{watch.state === "ready" && watch.value.items.length > 0 && q === "" && (
				<section className="panel">
					<div className="panel-head">
						<h2>{t("evidence.watch")}</h2>
					</div>
					<ExhibitTable exhibits={watch.value.items} />
				</section>
			)}
			<Await loaded={list.first} again={list.again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="seizures" title={t("evidence.none")} hint={t("evidence.none.hint")} />
					) : (
						<List items={items} />
					)
				}
			</Await>
			<MoreButton more={list.more} busy={list.loadingMore} />
			{opening !== null && (
				<OpenSeizureDialog
					visitId={opening.visitId}
					examinationId={opening.examinationId}
					foundAt={Date.parse(opening.foundAt)}
					onClose={() => setOpening(null)}
				/>
			)}
		</div>
	);
}

function List({ items }: { readonly items: readonly SeizureItem[] }) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("evidence.seizure")}</th>
						<th>{t("reading.container")}</th>
						<th>{t("evidence.found")}</th>
						<th className="end">{t("evidence.exhibits")}</th>
						<th>{t("evidence.openedBy")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map(({ seizure, exhibits }) => (
						<tr key={seizure.id}>
							<td>
								<Link to={{ page: "seizure", id: seizure.id }}>{seizure.name}</Link>
							</td>
							<td>
								<span className="mono">{containerNumber(seizure.containerNumber)}</span>{" "}
								<span className="soft small">
									{seizure.voyage} · {seizure.port}
								</span>
							</td>
							<td>{dateTime(seizure.foundAt, language)}</td>
							<td className="end">{exhibits}</td>
							<td className="soft small">
								{seizure.by} · {seizure.unit}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

interface OpenSeizureProps {
	readonly visitId: string;
	readonly examinationId: string | null;
	readonly foundAt: number;
	readonly onClose: () => void;
}

/** Opens a seizure for a visit: when, where, and who found it. */
export function OpenSeizureDialog({ visitId, examinationId, foundAt, onClose }: OpenSeizureProps) {
	const { t } = useLanguage();
	const { go } = useNavigation();
	const [at, setAt] = useState(() => toLocalGuayaquil(foundAt));
	const [place, setPlace] = useState("");
	const [basis, setBasis] = useState("");
	const [persons, setPersons] = useState<readonly NamedPerson[]>([
		{ role: "finder", name: "" },
		{ role: "witness", name: "" },
	]);
	const [note, setNote] = useState("");
	const opening = useDoing(async () => {
		const made = await openSeizure({
			visitId,
			examinationId,
			foundAt: fromLocalGuayaquil(at) ?? "",
			circumstances: { place, legalBasis: basis, note },
			persons: named(persons),
		});
		go({ page: "seizure", id: made.id });
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		opening.run();
	};
	return (
		<Dialog title={t("evidence.open.title")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<TextField label={t("evidence.found")} type="datetime-local" value={at} onChange={setAt} />
				<TextField label={t("evidence.place")} value={place} onChange={setPlace} maxLength={200} firstFocus />
				<TextField label={t("evidence.basis")} value={basis} onChange={setBasis} maxLength={200} optional />
				<PersonsField persons={persons} onChange={setPersons} />
				<TextField label={t("evidence.note")} value={note} onChange={setNote} multiline optional />
				<Failure failure={opening.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={opening.busy || place.trim() === "" || at === ""}>
						{t("evidence.open")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
