import { useState } from "react";
import {
	addToRecord,
	HELP,
	type Help,
	type ProtectionRecord,
	protectionRecord,
	protectionRecords,
} from "../../../api/protection";
import { Icon } from "../../../design/Icon";
import { Await, Button, Empty, Failure, Notice, PageHead, TextField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, dateTime } from "../../../shell/format";
import { useLive } from "../../../shell/live";
import { useDoing, useLoad } from "../../../shell/load";

/** Records of people found in containers, for the few who may know. What is said is shown when it is opened, and the look is written down. */
export function ProtectionPage() {
	const { t, language } = useLanguage();
	const [loaded, again] = useLoad(protectionRecords, "protection");
	const [open, setOpen] = useState<string | null>(null);
	useLive(["alarms"], again);
	return (
		<div className="page">
			<PageHead title={t("protection.title")} lead={t("protection.lead")} />
			<Notice tone="plain">{t("protection.rules")}</Notice>
			<Await loaded={loaded} again={again}>
				{({ items }) =>
					items.length === 0 ? (
						<Empty icon="person-suspected" title={t("protection.none")} />
					) : (
						<ul className="protection-list">
							{items.map((record) => (
								<li key={record.id} className="panel">
									<div className="panel-head">
										<h2>{t("protection.record", { number: record.number })}</h2>
										<span className="number">{containerNumber(record.containerNumber)}</span>
										<span className="quiet small">{dateTime(record.openedAt, language)}</span>
										{open !== record.id && (
											<Button small onClick={() => setOpen(record.id)}>
												{t("protection.open")}
											</Button>
										)}
									</div>
									{open === record.id && <Opened id={record.id} />}
								</li>
							))}
						</ul>
					)
				}
			</Await>
		</div>
	);
}

function Opened({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => protectionRecord(id, signal), id);
	return (
		<div className="panel-body">
			<Await loaded={loaded} again={again}>
				{(record) => (
					<>
						<Said record={record} />
						<AddForm id={id} onDone={again} />
					</>
				)}
			</Await>
		</div>
	);
}

function Said({ record }: { readonly record: ProtectionRecord }) {
	const { t, language } = useLanguage();
	return (
		<ol className="protection-said">
			{record.said.map((said, at) => (
				<li key={said.at}>
					<span className="small quiet">
						{dateTime(said.at, language)} · {said.by}
					</span>
					{/* what is added later and says no number takes none back */}
					{(at === 0 || said.persons !== null || said.minors !== null) && (
						<strong>
							{[
								said.persons === null
									? at === 0 && t("protection.persons.unknown")
									: t("protection.persons", { count: said.persons }),
								said.minors !== null && t("protection.minors", { count: said.minors }),
							]
								.filter((part) => part !== false)
								.join(" · ")}
						</strong>
					)}
					{said.help.length > 0 && (
						<span className="protection-help">
							{said.help.map((one) => (
								<span key={one} className="badge tone-good">
									<Icon name="done" small />
									{t(`protection.help.${one}`)}
								</span>
							))}
						</span>
					)}
					{said.note !== null && <p>{said.note}</p>}
				</li>
			))}
		</ol>
	);
}

/** A count of people as typed; null while it is none. */
export function countOf(text: string): number | null {
	return /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
}

function AddForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
	const { t } = useLanguage();
	const [persons, setPersons] = useState("");
	const [minors, setMinors] = useState("");
	const [help, setHelp] = useState<readonly Help[]>([]);
	const [note, setNote] = useState("");
	const doing = useDoing(async () => {
		const text = note.trim() === "" ? null : note.trim();
		await addToRecord(id, { persons: countOf(persons), minors: countOf(minors), help, note: text });
		setPersons("");
		setMinors("");
		setHelp([]);
		setNote("");
		onDone();
	});
	return (
		<form
			className="form protection-form"
			onSubmit={(event) => {
				event.preventDefault();
				doing.run();
			}}
		>
			<h3>{t("protection.add")}</h3>
			<div className="plan-fields">
				<TextField label={t("protection.persons.label")} value={persons} onChange={setPersons} maxLength={3} optional />
				<TextField label={t("protection.minors.label")} value={minors} onChange={setMinors} maxLength={3} optional />
			</div>
			{HELP.map((one) => (
				<label key={one} className="check">
					<input
						type="checkbox"
						checked={help.includes(one)}
						onChange={(event) =>
							setHelp((before) => (event.target.checked ? [...before, one] : before.filter((each) => each !== one)))
						}
					/>
					{t(`protection.help.${one}`)}
				</label>
			))}
			<TextField label={t("protection.note")} value={note} onChange={setNote} multiline optional maxLength={4000} />
			<Failure failure={doing.failure} />
			<div className="form-actions">
				<Button type="submit" look="primary" disabled={doing.busy}>
					{t("protection.add.record")}
				</Button>
			</div>
		</form>
	);
}
