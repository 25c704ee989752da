import { type FormEvent, useState } from "react";
import {
	matters as ask,
	endSight,
	giveSight,
	type Matter,
	matterReaders,
	openMatter,
	seizures,
} from "../../api/evidence";
import { Await, Button, Dialog, Empty, Failure, PageHead, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, fromLocalGuayaquil, toLocalGuayaquil } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import "./evidence.css";

const MONTH_MS = 30 * 86_400_000;

/** Matters: kept by custody, looked at by prosecutor and court. */
export function MattersPage() {
	const { t } = useLanguage();
	const keep = useMay("evidence-order");
	const [loaded, again] = useLoad((signal) => ask(!keep, signal), keep ? "all" : "mine");
	const [opening, setOpening] = useState(false);
	return (
		<div className="page">
			<PageHead title={t("evidence.matters")} lead={t(keep ? "evidence.matters.lead" : "evidence.matters.mine")}>
				{keep && (
					<Button icon="add" look="primary" onClick={() => setOpening(true)}>
						{t("evidence.matter.open")}
					</Button>
				)}
			</PageHead>
			<Await loaded={loaded} again={again}>
				{({ items }) =>
					items.length === 0 ? (
						<Empty icon="matters" title={t("evidence.matters.none")} />
					) : (
						items.map((matter) =>
							keep ? (
								<Kept key={matter.id} matter={matter} again={again} />
							) : (
								<section className="panel" key={matter.id}>
									<div className="panel-head">
										<h2>
											{matter.number} <span className="soft small">{matter.authority}</span>
										</h2>
										<Link className="button" to={{ page: "matter", id: matter.id }}>
											{t("evidence.matter.look")}
										</Link>
									</div>
								</section>
							),
						)
					)
				}
			</Await>
			{opening && (
				<OpenDialog
					onClose={() => setOpening(false)}
					onDone={() => {
						setOpening(false);
						again();
					}}
				/>
			)}
		</div>
	);
}

function Kept({ matter, again }: { readonly matter: Matter; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const [giving, setGiving] = useState(false);
	const [ending, setEnding] = useState<string | null>(null);
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>
					{matter.number} <span className="soft small">{matter.authority}</span>
				</h2>
				<Button onClick={() => setGiving(true)}>{t("evidence.sight.give")}</Button>
			</div>
			<div className="panel-body">
				<p>
					{matter.seizures.map((each) => (
						<Link key={each.id} className="evidence-chip" to={{ page: "seizure", id: each.id }}>
							{each.name} · {containerNumber(each.containerNumber)}
						</Link>
					))}
					{matter.visits.map((each) => (
						<Link key={each.id} className="evidence-chip" to={{ page: "visit", id: each.id }}>
							{t("evidence.visit")} · {containerNumber(each.containerNumber)} · {each.voyage}
						</Link>
					))}
				</p>
				<ul className="evidence-sights">
					{matter.sights.map((sight) => (
						<li key={sight.id} className={sight.endedAt === null ? "" : "soft"}>
							{sight.name} · {t("evidence.sight.until", { at: dateTime(sight.endedAt ?? sight.until, language) })}
							{sight.endedAt === null && (
								<Button small look="quiet" onClick={() => setEnding(sight.id)}>
									{t("evidence.sight.end")}
								</Button>
							)}
						</li>
					))}
				</ul>
			</div>
			{giving && (
				<SightDialog
					matter={matter}
					onClose={() => setGiving(false)}
					onDone={() => {
						setGiving(false);
						again();
					}}
				/>
			)}
			{ending !== null && (
				<EndSightDialog
					id={ending}
					onClose={() => setEnding(null)}
					onDone={() => {
						setEnding(null);
						again();
					}}
				/>
			)}
		</section>
	);
}

interface DialogProps {
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function OpenDialog({ onClose, onDone }: DialogProps) {
	const { t } = useLanguage();
	const [number, setNumber] = useState("");
	const [authority, setAuthority] = useState("");
	const [chosen, setChosen] = useState("");
	const [loaded, again] = useLoad((signal) => seizures("", null, signal), "seizures");
	const opening = useDoing(async () => {
		await openMatter(number.trim(), authority.trim(), chosen === "" ? [] : [chosen]);
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		opening.run();
	};
	return (
		<Dialog title={t("evidence.matter.open")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<TextField label={t("evidence.matter.number")} value={number} onChange={setNumber} maxLength={200} firstFocus />
				<TextField label={t("evidence.matter.authority")} value={authority} onChange={setAuthority} maxLength={200} />
				<Await loaded={loaded} again={again}>
					{({ items }) => (
						<SelectField
							label={t("evidence.seizure")}
							value={chosen}
							onChange={setChosen}
							options={[
								{ value: "", text: "–" },
								...items.map(({ seizure }) => ({
									value: seizure.id,
									text: `${seizure.name} · ${containerNumber(seizure.containerNumber)}`,
								})),
							]}
						/>
					)}
				</Await>
				<Failure failure={opening.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button
						type="submit"
						look="primary"
						disabled={opening.busy || number.trim() === "" || authority.trim() === "" || chosen === ""}
					>
						{t("evidence.matter.open")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

function SightDialog({ matter, onClose, onDone }: DialogProps & { readonly matter: Matter }) {
	const { t } = useLanguage();
	const [account, setAccount] = useState("");
	const [until, setUntil] = useState(() => toLocalGuayaquil(Date.now() + MONTH_MS));
	const [loaded, again] = useLoad((signal) => matterReaders(signal), "readers");
	const giving = useDoing(async () => {
		await giveSight(matter.id, account, fromLocalGuayaquil(until) ?? "");
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		giving.run();
	};
	return (
		<Dialog title={t("evidence.sight.give")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<Await loaded={loaded} again={again}>
					{({ items }) => (
						<SelectField
							label={t("evidence.sight.whom")}
							value={account}
							onChange={setAccount}
							options={[
								{ value: "", text: t("evidence.receiver.choose") },
								...items.map((each) => ({ value: each.accountId, text: `${each.displayName} · ${each.unit}` })),
							]}
						/>
					)}
				</Await>
				<TextField label={t("evidence.sight.untilWhen")} type="datetime-local" value={until} onChange={setUntil} />
				<Failure failure={giving.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={giving.busy || account === "" || until === ""}>
						{t("evidence.sight.give")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

function EndSightDialog({ id, onClose, onDone }: DialogProps & { readonly id: string }) {
	const { t } = useLanguage();
	const [why, setWhy] = useState("");
	const ending = useDoing(async () => {
		await endSight(id, why.trim());
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		ending.run();
	};
	return (
		<Dialog title={t("evidence.sight.end")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<TextField label={t("evidence.why")} value={why} onChange={setWhy} multiline firstFocus />
				<Failure failure={ending.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="danger" disabled={ending.busy || why.trim() === ""}>
						{t("evidence.sight.end")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
