import { type FormEvent, useState } from "react";
import { type UnsealedPerson, unseal, unsealings } from "../../api/figures";
import { Await, Button, Empty, Failure, Notice, PageHead, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";

/** Names of readers unsealed: one at a time, for a purpose, and the log of all of them. For auditors. */
export function UnsealedPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => unsealings(signal), "unsealings");
	return (
		<div className="page">
			<PageHead title={t("unsealed.title")} lead={t("unsealed.lead")}>
				<Link className="button" to={{ page: "duress" }}>
					{t("duress.title")}
				</Link>
			</PageHead>
			<div className="unsealed">
				<Unseal onUnsealed={again} />
				<section>
					<h2>{t("unsealed.log")}</h2>
					<Await loaded={loaded} again={again}>
						{({ items }) =>
							items.length === 0 ? (
								<Empty icon="sealed" title={t("unsealed.none")} hint={t("unsealed.none.hint")} />
							) : (
								<Log items={items} />
							)
						}
					</Await>
				</section>
			</div>
		</div>
	);
}

function Unseal({ onUnsealed }: { readonly onUnsealed: () => void }) {
	const { t } = useLanguage();
	const [pseudonym, setPseudonym] = useState("");
	const [purpose, setPurpose] = useState("");
	const [person, setPerson] = useState<UnsealedPerson | null>(null);
	const asking = useDoing(async () => {
		setPerson(null);
		setPerson(await unseal(pseudonym.trim(), purpose.trim()));
		setPurpose("");
		onUnsealed();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		asking.run();
	};
	return (
		<section className="panel panel-body">
			<h2>{t("unsealed.form")}</h2>
			<form className="form" onSubmit={submit}>
				<TextField
					label={t("unsealed.pseudonym")}
					hint={t("unsealed.pseudonym.hint")}
					value={pseudonym}
					onChange={setPseudonym}
					maxLength={40}
					mono
				/>
				<TextField
					label={t("unsealed.purpose")}
					hint={t("unsealed.purpose.hint")}
					value={purpose}
					onChange={setPurpose}
					multiline
					maxLength={1000}
				/>
				<Failure failure={asking.failure} />
				<div className="form-actions">
					<span className="quiet small">{t("unsealed.limit")}</span>
					<Button look="primary" type="submit" disabled={asking.busy}>
						{t("unsealed.submit")}
					</Button>
				</div>
			</form>
			{person !== null && (
				<Notice tone="good">
					<p>
						{t("unsealed.person", {
							pseudonym: person.pseudonym,
							name: person.displayName,
							unit: person.unit,
							agency: person.agency,
						})}
					</p>
					<p className="small">{t("unsealed.person.hint")}</p>
				</Notice>
			)}
		</section>
	);
}

function Log({ items }: { readonly items: Awaited<ReturnType<typeof unsealings>>["items"] }) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th>{t("unsealed.when")}</th>
						<th>{t("unsealed.by")}</th>
						<th>{t("unsealed.pseudonym")}</th>
						<th>{t("unsealed.purpose")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((one) => (
						<tr key={one.id}>
							<td className="nowrap">{dateTime(one.at, language)}</td>
							<td>
								<span className="mono small nowrap">{one.by}</span> <span className="quiet small">{one.byUnit}</span>
							</td>
							<td className="mono small nowrap">{one.reader}</td>
							<td>{one.purpose}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
