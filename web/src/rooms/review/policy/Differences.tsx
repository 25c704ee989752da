import type { PolicySettings } from "../../../api/policy";
import { textOr } from "../../../i18n/catalog";
import { differences, shown } from "./sentences";
import { type Speaks, useSpeaks } from "./speaks";

/** What changes from one policy to another: name, before, after. */
export function Differences({ before, after }: { readonly before: PolicySettings; readonly after: PolicySettings }) {
	const speaks = useSpeaks();
	return (
		<dl className="policy-differences">
			{differences(before, after).map((name) => (
				<div key={name}>
					<dt>{speaks.t(`policy.number.${name}`)}</dt>
					<dd>{speaks.t("policy.from", { before: said(speaks, name, before), after: said(speaks, name, after) })}</dd>
				</div>
			))}
		</dl>
	);
}

function said({ t, number }: Speaks, name: keyof PolicySettings, settings: PolicySettings): string {
	if (name === "legalPowers") {
		return settings.legalPowers.length === 0
			? t("policy.powers.all")
			: settings.legalPowers.map((code) => textOr(t, `power.${code}`, code)).join(", ");
	}
	return number(shown(name, settings[name]));
}
