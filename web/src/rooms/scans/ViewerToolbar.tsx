import { Icon, type IconName } from "../../design/Icon";
import { isTextKey } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import {
	description,
	shown,
	type ToolDescription,
	toolDescriptions,
	type Viewer,
	type ViewerState,
} from "../../viewer";

interface ViewerToolbarProps {
	readonly viewer: Viewer;
	readonly state: ViewerState;
	readonly editable: boolean;
}

const GROUPS = ["move", "look", "material", "measure", "mark"] as const;

const ICONS: Readonly<Record<string, IconName>> = {
	pan: "pan",
	fit: "fit",
	"one-to-one": "actual",
	"zoom-in": "zoomIn",
	"zoom-out": "zoomOut",
	window: "window",
	"auto-window": "auto",
	log: "log",
	invert: "invert",
	gamma: "gamma",
	material: "materials",
	edges: "edges",
	energy: "energy",
	starved: "starved",
	reset: "reset",
	rectangle: "rectangle",
	polygon: "polygon",
	delete: "remove",
	undo: "undo",
	redo: "redo",
	loupe: "loupe",
	navigator: "navigator",
	"full-screen": "fullScreen",
	"region-window": "regionWindow",
	"dense-window": "penetration",
	"local-contrast": "localContrast",
	palette: "palette",
	"material-colours": "sight",
	strip: "strip",
	heavy: "heavy",
	ratio: "ratio",
	ruler: "ruler",
	measure: "measure",
	"measure-polygon": "measurePolygon",
	panel: "measurements",
	"keep-measure": "keepMeasure",
};

/** Every tool of the viewer as a button with its key in the tip. */
export function ViewerToolbar({ viewer, state, editable }: ViewerToolbarProps) {
	const { t } = useLanguage();
	const groups = editable ? GROUPS : GROUPS.filter((group) => group !== "mark");
	return (
		<div className="toolbar" role="toolbar" aria-label={t("viewer.toolbar")}>
			{groups.map((group) => (
				<div key={group} className="tool-group">
					{toolDescriptions
						.filter((tool) => tool.group === group)
						.map((tool) => (
							<ToolButton key={tool.id} tool={tool} viewer={viewer} state={state} />
						))}
				</div>
			))}
			<Views viewer={viewer} state={state} />
		</div>
	);
}

interface ToolButtonProps {
	readonly tool: ToolDescription;
	readonly viewer: Viewer;
	readonly state: ViewerState;
}

function ToolButton({ tool, viewer, state }: ToolButtonProps) {
	const { t } = useLanguage();
	const text = isTextKey(tool.label) ? t(tool.label) : tool.id;
	const pressed = tool.pressed?.(state);
	const { slider } = tool;
	return (
		<>
			<button
				type="button"
				className="tool"
				aria-label={text}
				title={`${text} (${tool.key})`}
				aria-pressed={pressed}
				disabled={!tool.available(state)}
				onClick={() => viewer.apply(tool.command)}
			>
				<Icon name={ICONS[tool.icon] ?? "image"} />
			</button>
			{slider !== undefined && pressed && (
				<input
					className="tool-slider"
					type="range"
					aria-label={text}
					min={slider.min}
					max={slider.max}
					step={slider.step}
					value={slider.value(state)}
					onChange={(event) => viewer.apply(slider.command(event.target.valueAsNumber))}
				/>
			)}
		</>
	);
}

/** One button per view, and a slider over the frames of a volume. */
function Views({ viewer, state }: Omit<ViewerToolbarProps, "editable">) {
	const { t } = useLanguage();
	const view = description(state);
	const { frame } = shown(state);
	return (
		<>
			{state.views.length > 1 && (
				<fieldset className="tool-group tool-views" aria-label={t("viewer.views")}>
					{state.scan.views.map((one, at) => (
						<button
							key={one.index}
							type="button"
							className="tool tool-text"
							aria-pressed={at === state.current}
							title={`${one.name} (V)`}
							onClick={() => viewer.apply({ kind: "show-view", view: at })}
						>
							{at + 1}
						</button>
					))}
				</fieldset>
			)}
			{view.frames > 1 && (
				<label className="tool-group tool-frames">
					<span className="small soft">
						{t("viewer.frame")} {frame + 1}/{view.frames}
					</span>
					<input
						className="tool-slider"
						type="range"
						min={0}
						max={view.frames - 1}
						step={1}
						value={frame}
						onChange={(event) => viewer.apply({ kind: "show-frame", frame: event.target.valueAsNumber })}
					/>
				</label>
			)}
		</>
	);
}
