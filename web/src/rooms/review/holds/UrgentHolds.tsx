import { holds as askHolds, type Hold } from "../../../api/holds";
import { Icon } from "../../../design/Icon";
import { useLanguage } from "../../../i18n/language";
import { useLive } from "../../../shell/live";
import { useLoad } from "../../../shell/load";
import { Link, useNavigation } from "../../../shell/navigation";
import { useMay } from "../../../shell/session";

/** Over every page of who orders holds: a terminal does not answer, or answered too late. */
export function UrgentHolds() {
	return useMay("hold-order") ? <Listening /> : null;
}

/** Holds that somebody must do something about now. */
export function urgentOf(holds: readonly Hold[]): readonly Hold[] {
	return holds.filter((hold) => hold.state === "too-late" || (hold.overdue && hold.level > 1));
}

function Listening() {
	const { t } = useLanguage();
	const { route } = useNavigation();
	const [loaded, again] = useLoad((signal) => askHolds("open", signal), "holds");
	useLive(["holds"], again);
	const urgent = loaded.state === "ready" ? urgentOf(loaded.value.items).length : 0;
	return urgent === 0 || route.page === "holds" ? null : (
		<div className="alarm-bar alarm-bar-quiet" role="status">
			<Icon name="holds" />
			<Link to={{ page: "holds" }}>
				{t(urgent === 1 ? "holds.urgent.one" : "holds.urgent.many", { count: urgent })}
			</Link>
		</div>
	);
}
