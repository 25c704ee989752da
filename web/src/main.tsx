import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./design/tokens.css";
import "./design/base.css";
import "./design/parts.css";
import "./shell/shell.css";
import "./rooms/review/review.css";
import "./rooms/review/holds/holds.css";
import "./rooms/review/figures.css";
import "./rooms/examinations/examinations.css";
import "./rooms/examinations/ramp/ramp.css";
import "./rooms/examinations/replay/replay.css";
import "./rooms/examinations/replay/proposal.css";
import "./rooms/examinations/replay/moments.css";
import "./rooms/examinations/replay/around.css";
import "./rooms/examinations/replay/report.css";
import "./rooms/examinations/replay/conclude.css";
import "./rooms/examinations/replay/month.css";
import "./rooms/review/policy/policy.css";
import "./rooms/review/bench.css";
import "./rooms/review/related.css";
import "./rooms/review/shown.css";
import "./rooms/scans/scans.css";
import "./rooms/scans/repeats.css";
import "./rooms/manifests/manifests.css";
import "./rooms/people/people.css";
import "./rooms/targeting/targeting.css";
import "./rooms/targeting/rules.css";
import "./rooms/targeting/results.css";
import "./rooms/oversight/oversight.css";
import { App } from "./shell/App";

const root = document.getElementById("root");
if (root === null) {
	throw new Error('index.html has no element with id "root"');
}
createRoot(root).render(
	<StrictMode>
		<App />
	</StrictMode>,
);
