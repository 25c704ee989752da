import { type FormEvent, useState } from "react";
import { passkeysSupported, registerPasskey } from "../../api/passkey";
import { changePassword, passkeys, removePasskey } from "../../api/people";
import type { Passkey } from "../../api/types";
import { Await, Button, Empty, Failure, Notice, PageHead, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";
import { useSession } from "../../shell/session";

/** The own account: who one is here, password, passkeys. */
export function MePage() {
	const { t } = useLanguage();
	return (
		<div className="page page-narrow">
			<PageHead title={t("me.title")} />
			<Identity />
			<Passkeys />
			<Password />
		</div>
	);
}

function Identity() {
	const { t, language } = useLanguage();
	const { session } = useSession();
	const { vetting } = session;
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{session.account.displayName}</h2>
				<span className="mono quiet">{session.account.name}</span>
			</div>
			<div className="panel-body">
				<dl className="facts">
					<dt>{t("me.agency")}</dt>
					<dd>{session.agency.name}</dd>
					<dt>{t("me.unit")}</dt>
					<dd>{session.unit.name}</dd>
					<dt>{t("me.roles")}</dt>
					<dd>{session.roles.map((role) => textOr(t, `role.${role}`, role)).join(", ")}</dd>
					<dt>{t("me.vetting")}</dt>
					<dd>{t(`session.vetting.${vetting.status}`, { until: dateTime(vetting.until, language) })}</dd>
					<dt>{t("me.duty")}</dt>
					<dd>{session.dutyPost?.name ?? t("session.offDuty")}</dd>
					<dt>{t("me.pseudonym")}</dt>
					<dd>
						<span className="mono">{session.account.pseudonym}</span>
						<p className="quiet small">{t("me.pseudonym.hint")}</p>
					</dd>
				</dl>
			</div>
		</section>
	);
}

function Passkeys() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => passkeys(signal), "passkeys");
	const [label, setLabel] = useState("");
	const [outcome, setOutcome] = useState<"added" | "cancelled" | null>(null);
	const adding = useDoing(async () => {
		setOutcome(null);
		const added = await registerPasskey(label.trim());
		setOutcome(added ? "added" : "cancelled");
		if (added) {
			setLabel("");
			again();
		}
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		adding.run();
	};
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("me.passkeys")}</h2>
			</div>
			<div className="panel-body form">
				<p className="soft">{t("me.passkeys.lead")}</p>
				<Await loaded={loaded} again={again}>
					{(page) => <PasskeyTable items={page.items} again={again} />}
				</Await>
				{passkeysSupported() ? (
					<form className="inline-form" onSubmit={submit}>
						<TextField
							label={t("me.passkeys.label")}
							hint={t("me.passkeys.label.hint")}
							value={label}
							onChange={setLabel}
							maxLength={60}
						/>
						<Button type="submit" icon="add" disabled={adding.busy || label.trim() === ""}>
							{t("me.passkeys.add")}
						</Button>
					</form>
				) : (
					<Notice tone="plain">{t("me.passkeys.unsupported")}</Notice>
				)}
				{outcome !== null && (
					<Notice tone={outcome === "added" ? "good" : "plain"}>{t(`me.passkeys.${outcome}`)}</Notice>
				)}
				<Failure failure={adding.failure} />
			</div>
		</section>
	);
}

function PasskeyTable({ items, again }: { readonly items: readonly Passkey[]; readonly again: () => void }) {
	const { t } = useLanguage();
	if (items.length === 0) {
		return <Empty icon="key" title={t("me.passkeys.none")} hint={t("me.passkeys.none.hint")} />;
	}
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th>{t("me.passkeys.label")}</th>
						<th>{t("me.passkeys.created")}</th>
						<th>{t("me.passkeys.lastUsed")}</th>
						<th />
					</tr>
				</thead>
				<tbody>
					{items.map((one) => (
						<PasskeyRow key={one.id} passkey={one} again={again} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function PasskeyRow({ passkey, again }: { readonly passkey: Passkey; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const removing = useDoing(async () => {
		await removePasskey(passkey.id);
		again();
	});
	return (
		<tr>
			<td>{passkey.label}</td>
			<td className="nowrap">{dateTime(passkey.createdAt, language)}</td>
			<td className="nowrap">
				{passkey.lastUsedAt === null ? t("me.passkeys.never") : dateTime(passkey.lastUsedAt, language)}
			</td>
			<td className="shrink">
				<Button small look="quiet" icon="remove" onClick={removing.run} disabled={removing.busy}>
					{t("me.passkeys.remove")}
				</Button>
				<Failure failure={removing.failure} />
			</td>
		</tr>
	);
}

function Password() {
	const { t } = useLanguage();
	const [old, setOld] = useState("");
	const [fresh, setFresh] = useState("");
	const [changed, setChanged] = useState(false);
	const changing = useDoing(async () => {
		setChanged(false);
		await changePassword(old, fresh);
		setOld("");
		setFresh("");
		setChanged(true);
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		changing.run();
	};
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("me.password")}</h2>
			</div>
			<form className="panel-body form" onSubmit={submit}>
				<div className="form-row">
					<TextField
						label={t("me.password.old")}
						value={old}
						onChange={setOld}
						type="password"
						autoComplete="current-password"
					/>
					<TextField
						label={t("me.password.new")}
						hint={t("setup.password.hint")}
						value={fresh}
						onChange={setFresh}
						type="password"
						autoComplete="new-password"
					/>
				</div>
				{changed && <Notice tone="good">{t("me.password.changed")}</Notice>}
				<Failure failure={changing.failure} />
				<div className="form-actions">
					<Button type="submit" disabled={changing.busy || old === "" || fresh === ""}>
						{t("me.password.change")}
					</Button>
				</div>
			</form>
		</section>
	);
}
