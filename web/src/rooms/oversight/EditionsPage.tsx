import { type FormEvent, useState } from "react";
import {
	discardEdition,
	draftContent,
	draftEdition,
	type Edition,
	editions,
	type OpenPeriod,
	releaseEdition,
	type Signature,
} from "../../api/oversight";
import { Await, Button, Dialog, Empty, Failure, Notice, PageHead, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { EditionView } from "./EditionView";
import { periodName } from "./periodName";

/** Drafts, releases and what is to come: a supervisor and an auditor stand for each edition. */
export function EditionsPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => editions(signal), "editions");
	return (
		<div className="page">
			<PageHead title={t("editions.title")} lead={t("editions.lead")}>
				<Link className="button" to={{ page: "published" }}>
					{t("editions.public")}
				</Link>
			</PageHead>
			<Await loaded={loaded} again={again}>
				{(value) => (
					<>
						{value.editions
							.filter((edition) => edition.state === "drafted")
							.map((edition) => (
								<Draft key={edition.id} edition={edition} again={again} />
							))}
						<Periods open={value.open} again={again} />
						<Past editions={value.editions.filter((edition) => edition.state !== "drafted")} />
					</>
				)}
			</Await>
		</div>
	);
}

function Periods({ open, again }: { readonly open: readonly OpenPeriod[]; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const [asked, setAsked] = useState("");
	const drafting = useDoing(async () => {
		await draftEdition(asked);
		again();
	});
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("editions.open")}</h2>
			</div>
			<Failure failure={drafting.failure} />
			<div className="table-frame">
				<table className="table">
					<tbody>
						{open.map((period) => (
							<tr key={period.first}>
								<td>{periodName(period.kind, period.first, language)}</td>
								<td className="soft">
									{period.ripe ? t("editions.ripe") : t("editions.from", { from: dateTime(period.from, language) })}
								</td>
								<td className="shrink">
									<Draw period={period} busy={drafting.busy} ask={setAsked} run={drafting.run} asked={asked} />
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

interface DrawProps {
	readonly period: OpenPeriod;
	readonly busy: boolean;
	readonly asked: string;
	readonly ask: (first: string) => void;
	readonly run: () => void;
}

/** Two strokes: which period, and that it is meant. */
function Draw({ period, busy, asked, ask, run }: DrawProps) {
	const { t } = useLanguage();
	if (!period.ripe) {
		return null;
	}
	return asked === period.first ? (
		<Button small look="primary" disabled={busy} onClick={run}>
			{t("editions.draft.sure")}
		</Button>
	) : (
		<Button small onClick={() => ask(period.first)}>
			{t("editions.draft")}
		</Button>
	);
}

function Draft({ edition, again }: { readonly edition: Edition; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const [content, contentAgain] = useLoad((signal) => draftContent(edition.id, signal), edition.id);
	const [discarding, setDiscarding] = useState(false);
	const releasing = useDoing(async () => {
		await releaseEdition(edition.id, edition.digest);
		again();
	});
	const name = periodName(edition.kind, edition.first, language);
	return (
		<section className="panel edition-draft" aria-label={name}>
			<div className="panel-head">
				<div>
					<h2>{t("editions.draftOf", { period: name })}</h2>
					<p className="quiet small">
						<Signed by={edition.drafted} what="editions.drafted" />
					</p>
				</div>
				<div className="page-actions">
					<Button onClick={() => setDiscarding(true)}>{t("editions.discard")}</Button>
					{!edition.drafted.mine && (
						<Button look="primary" disabled={releasing.busy} onClick={releasing.run}>
							{t("editions.release")}
						</Button>
					)}
				</div>
			</div>
			<div className="panel-body">
				<Notice tone="plain">{t(edition.drafted.mine ? "editions.waitsForOther" : "editions.readFirst")}</Notice>
				<Failure failure={releasing.failure} />
				<Await loaded={content} again={contentAgain}>
					{(value) => <EditionView content={value} />}
				</Await>
				<p className="quiet small mono edition-digest">{edition.digest}</p>
			</div>
			{discarding && <DiscardDialog edition={edition} onClose={() => setDiscarding(false)} onDone={again} />}
		</section>
	);
}

interface DiscardProps {
	readonly edition: Edition;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function DiscardDialog({ edition, onClose, onDone }: DiscardProps) {
	const { t } = useLanguage();
	const [why, setWhy] = useState("");
	const discarding = useDoing(async () => {
		await discardEdition(edition.id, why.trim());
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		discarding.run();
	};
	return (
		<Dialog title={t("editions.discard")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<TextField label={t("editions.why")} value={why} onChange={setWhy} multiline autoFocus />
				<Failure failure={discarding.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="danger" disabled={discarding.busy || why.trim() === ""}>
						{t("editions.discard")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

type SignedWhat = "editions.drafted" | "editions.released" | "editions.discarded";

function Signed({ by, what }: { readonly by: Signature; readonly what: SignedWhat }) {
	const { t, language } = useLanguage();
	const role = by.role === "auditor" ? t("role.auditor") : t("role.duty-supervisor");
	return <>{t(what, { who: by.pseudonym, role, at: dateTime(by.at, language) })}</>;
}

function Past({ editions: past }: { readonly editions: readonly Edition[] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("editions.past")}</h2>
			</div>
			{past.length === 0 ? (
				<Empty icon="journal" title={t("editions.none")} />
			) : (
				<div className="table-frame">
					<table className="table">
						<tbody>
							{past.map((edition) => (
								<tr key={edition.id}>
									<td>{periodName(edition.kind, edition.first, language)}</td>
									<td>
										<span className={edition.state === "released" ? "badge" : "badge tone-quiet"}>
											{t(edition.state === "released" ? "editions.state.released" : "editions.state.discarded")}
										</span>
									</td>
									<td className="soft small">
										<Signed by={edition.drafted} what="editions.drafted" />
										{edition.judged !== null && (
											<>
												<br />
												<Signed
													by={edition.judged}
													what={edition.state === "released" ? "editions.released" : "editions.discarded"}
												/>
											</>
										)}
										{edition.why !== null && <> · {edition.why}</>}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}
