import { Dialog, Kbd } from "../design/parts";
import { isTextKey } from "../i18n/catalog";
import { useLanguage } from "../i18n/language";
import { BENCH_TABS } from "../rooms/review/benchTabs";
import { REASON_KEYS } from "../rooms/review/reasons/reasonKeys";
import { silentKeys, type ToolDescription, toolDescriptions } from "../viewer";

/** From the first to the last key a reason may have: digits, then letters. */
const reasonKeysShown = [REASON_KEYS[0], "…", REASON_KEYS[8], REASON_KEYS[9], "…", REASON_KEYS.at(-1)].flatMap(
	(key) => key?.toUpperCase() ?? [],
);

/** Every key there is, in one place. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
	const { t } = useLanguage();
	return (
		<Dialog title={t("keys.title")} onClose={onClose} wide>
			<div className="keys">
				<section>
					<h3>{t("keys.reading")}</h3>
					<dl>
						<Line text={t("keys.next")} keys={["Enter", "N"]} />
						<Line text={t("keys.verdict")} keys={["1", "2", "3", "4"]} />
						<Line text={t("keys.reason")} keys={reasonKeysShown} />
						<Line text={t("keys.undo")} keys={["Z"]} />
						<Line text={t("keys.letGo")} keys={["Enter"]} />
						<Line text={t("keys.person")} keys={["P"]} />
						<Line text={t("keys.note")} keys={["T"]} />
						<Line text={t("keys.pause")} keys={["."]} />
					</dl>
					<h3>{t("bench.label")}</h3>
					<dl>
						{BENCH_TABS.map((tab) => (
							<Line key={tab.id} text={t(`bench.${tab.id}`)} keys={[tab.key]} />
						))}
						<Line text={t("keys.looked")} keys={["9", "9"]} />
						<Line text={t("keys.bench")} keys={["5", "5"]} />
					</dl>
					<h3>{t("compare.title")}</h3>
					<dl>
						<Line text={t("compare.mode")} keys={[","]} />
						<Line text={t("compare.exchange")} keys={["␣"]} />
						<Line text={t("compare.view")} keys={["V"]} />
					</dl>
					<h3>{t("keys.visits")}</h3>
					<dl>
						<Line text={t("keys.visits.search")} keys={["/"]} />
						<Line text={t("keys.visits.rows")} keys={["↓", "↑"]} />
						<Line text={t("keys.visits.open")} keys={["Enter"]} />
					</dl>
					<h3>{t("keys.orders")}</h3>
					<dl>
						<Line text={t("orders.key.confirm")} keys={["C"]} />
						<Line text={t("orders.key.choose")} keys={["↓", "↑"]} />
					</dl>
					<h3>{t("targeting.title")}</h3>
					<dl>
						<Line text={t("targeting.keys.move")} keys={["J", "K"]} />
						<Line text={t("targeting.keys.open")} keys={["Enter"]} />
						<Line text={t("targeting.keys.details")} keys={["O"]} />
						<Line text={t("targeting.keys.search")} keys={["/"]} />
					</dl>
				</section>
				<section>
					<h3>{t("keys.viewer")}</h3>
					<dl>
						<ToolLines groups={["move", "look"]} />
						{silentKeys.map((each) => (
							<Line key={each.label} text={isTextKey(each.label) ? t(each.label) : each.label} keys={each.keys} />
						))}
					</dl>
				</section>
				<section>
					<h3>{t("keys.viewerMore")}</h3>
					<dl>
						<ToolLines groups={["material", "measure", "mark"]} />
					</dl>
					<h3>{t("keys.everywhere")}</h3>
					<dl>
						<Line text={t("keys.help")} keys={["?"]} />
						<Line text={t("keys.close")} keys={["Esc"]} />
					</dl>
				</section>
			</div>
		</Dialog>
	);
}

function ToolLines({ groups }: { readonly groups: readonly ToolDescription["group"][] }) {
	const { t } = useLanguage();
	return toolDescriptions
		.filter((tool) => groups.includes(tool.group))
		.map((tool) => <Line key={tool.id} text={isTextKey(tool.label) ? t(tool.label) : tool.id} keys={[tool.key]} />);
}

function Line({ text, keys }: { readonly text: string; readonly keys: readonly string[] }) {
	return (
		<>
			<dt>{text}</dt>
			<dd>
				{keys.map((key, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a key may stand twice, such as 9 9
					<Kbd key={at}>{key}</Kbd>
				))}
			</dd>
		</>
	);
}
