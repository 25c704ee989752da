import type { Hold, HoldCause, HoldState } from "../../../api/holds";
import { Icon, type IconName } from "../../../design/Icon";
import { isTextKey } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";

type Tone = "good" | "warn" | "bad" | "quiet";

const LOOKS: Readonly<Record<HoldState, readonly [Tone, IconName]>> = {
	ordered: ["warn", "pending"],
	sent: ["warn", "pending"],
	fetched: ["warn", "pending"],
	acknowledged: ["good", "done"],
	"release-ordered": ["quiet", "pending"],
	"release-sent": ["quiet", "pending"],
	released: ["quiet", "done"],
	"too-late": ["bad", "warning"],
	closed: ["quiet", "close"],
};

/** How loud it looks: what is overdue is no longer merely waiting. */
export function toneOf(hold: Pick<Hold, "state" | "overdue">): Tone {
	return hold.overdue ? "bad" : LOOKS[hold.state][0];
}

export function HoldBadge({ hold }: { readonly hold: Pick<Hold, "state" | "overdue"> }) {
	const { t } = useLanguage();
	const [, icon] = LOOKS[hold.state];
	return (
		<span className={`badge tone-${toneOf(hold)}`}>
			<Icon name={hold.overdue ? "warning" : icon} small />
			{t(`hold.state.${hold.state}`)}
		</span>
	);
}

export function HoldLevel({ hold }: { readonly hold: Hold }) {
	const { t } = useLanguage();
	if (hold.level === 0) {
		return <span className="quiet">–</span>;
	}
	const key = `hold.level.${hold.level}`;
	return (
		<span className={hold.overdue ? "hold-level tone-bad" : "hold-level quiet"}>
			{isTextKey(key) ? t(key) : hold.level}
			{hold.telephones.map((number) => (
				<a key={number} className="mono nowrap" href={`tel:${number}`}>
					{number}
				</a>
			))}
		</span>
	);
}

/** What the button that opens a hold promises. */
export function showKey(hold: Hold): "holds.show" | "holds.show.release" | "holds.show.close" {
	if (!hold.mayRelease) {
		return "holds.show";
	}
	return hold.state === "too-late" ? "holds.show.close" : "holds.show.release";
}

/** Causes in words, those that are settled struck out. */
export function Causes({ causes }: { readonly causes: readonly HoldCause[] }) {
	const { t } = useLanguage();
	return (
		<span className="hold-causes">
			{causes.map((cause) => (
				<span key={`${cause.kind} ${cause.at}`} className={cause.settledAt === null ? "tag" : "tag tag-settled"}>
					{t(`hold.cause.${cause.kind}`)}
					{cause.settledAt !== null && <span className="visually-hidden"> ({t("hold.cause.settled")})</span>}
				</span>
			))}
		</span>
	);
}
