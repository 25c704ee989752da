import { useDeferredValue, useRef, useState } from "react";
import { LANES, type RankedVisit, rankedVisits } from "../../api/targeting";
import { Await, Empty, Kbd, MoreButton, PageHead, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { isTyping, useKeys } from "../../shell/keys";
import { useLive } from "../../shell/live";
import { usePaged } from "../../shell/load";
import { useNavigation } from "../../shell/navigation";
import { routeOf } from "../../shell/routes";
import { RankedRow } from "./RankedRow";
import { useTerminals } from "./useTerminals";

/** Declared containers in the order in which somebody should look, with the reasons. */
export function TargetingPage() {
	const { t } = useLanguage();
	const [terminal, setTerminal] = useState("");
	const [lane, setLane] = useState("");
	const [q, setQ] = useState("");
	const filter = { terminal, lane, q: useDeferredValue(q).trim() };
	const { first, more, loadingMore, again, refresh } = usePaged(
		(cursor, signal) => rankedVisits(filter, cursor, signal),
		`${terminal}|${lane}|${filter.q}`,
	);
	useLive(["assessments"], refresh);
	const terminals = useTerminals(first.state === "ready" ? first.value : []);
	const filtered = terminal !== "" || lane !== "" || filter.q !== "";
	const all = { value: "", text: t("app.all") };
	return (
		<div className="page">
			<PageHead title={t("targeting.title")} lead={t("targeting.lead")} />
			<div className="ranked-filters">
				<TextField label={t("targeting.search")} value={q} onChange={setQ} type="search" optional={false} />
				<SelectField
					label={t("visits.terminal")}
					value={terminal}
					onChange={setTerminal}
					options={[all, ...terminals.map((one) => ({ value: one, text: one }))]}
				/>
				<SelectField
					label={t("targeting.lane")}
					value={lane}
					onChange={setLane}
					options={[all, ...LANES.map((one) => ({ value: one, text: t(`lane.${one}`) }))]}
				/>
				<p className="ranked-keys quiet small">
					<Kbd>J</Kbd> <Kbd>K</Kbd> {t("targeting.keys.move")} <Kbd>Enter</Kbd> {t("targeting.keys.open")} <Kbd>O</Kbd>{" "}
					{t("targeting.keys.details")} <Kbd>/</Kbd> {t("targeting.keys.search")}
				</p>
			</div>
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty
							icon="targeting"
							title={t(filtered ? "targeting.none.filtered" : "targeting.none")}
							hint={t(filtered ? "targeting.none.filtered.hint" : "targeting.none.hint")}
						/>
					) : (
						<Ranking items={items} />
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
		</div>
	);
}

function Ranking({ items }: { readonly items: readonly RankedVisit[] }) {
	const { go } = useNavigation();
	const list = useRef<HTMLOListElement>(null);
	const [here, setHere] = useState<string | null>(null);
	const [open, setOpen] = useState<string | null>(null);
	const toggle = (id: string) => setOpen((before) => (before === id ? null : id));
	const move = (by: number) => {
		const at = items.findIndex((item) => item.visit.id === here);
		const to = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
		if (to !== undefined) {
			setHere(to.visit.id);
			const row = list.current?.querySelector(`[data-visit="${CSS.escape(to.visit.id)}"]`);
			row?.querySelector<HTMLElement>(".ranked-link")?.focus({ preventScroll: true });
			row?.scrollIntoView({ block: "nearest" });
		}
	};
	useKeys((event) => {
		if (isTyping(event)) {
			return false;
		}
		switch (event.key) {
			case "j":
				move(1);
				return true;
			case "k":
				move(-1);
				return true;
			case "o":
				if (here !== null) {
					toggle(here);
				}
				return here !== null;
			case "Enter":
				// A focused button or link has its own meaning of Enter.
				if (here !== null && document.activeElement === document.body) {
					go(routeOf(`/visits/${here}`));
					return true;
				}
				return false;
			case "/":
				document.querySelector<HTMLElement>(".ranked-filters input[type=search]")?.focus();
				return true;
			default:
				return false;
		}
	});
	return (
		<ol className="ranking" ref={list}>
			{items.map((item) => (
				<RankedRow
					key={item.visit.id}
					item={item}
					here={item.visit.id === here}
					open={item.visit.id === open}
					onHere={() => setHere(item.visit.id)}
					onOpen={() => toggle(item.visit.id)}
				/>
			))}
		</ol>
	);
}
