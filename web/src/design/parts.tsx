import { type ButtonHTMLAttributes, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { explain } from "../i18n/catalog";
import { useLanguage } from "../i18n/language";
import type { Loaded } from "../shell/load";
import { Icon, type IconName } from "./Icon";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
	readonly look?: "primary" | "quiet" | "danger" | "plain";
	readonly small?: boolean;
	readonly icon?: IconName;
}

export function Button({ look = "plain", small = false, icon, children, className = "", ...rest }: ButtonProps) {
	const classes = ["button", look === "plain" ? "" : `button-${look}`, small ? "button-small" : "", className];
	return (
		<button type="button" {...rest} className={classes.filter((one) => one !== "").join(" ")}>
			{icon !== undefined && <Icon name={icon} small={small} />}
			{children}
		</button>
	);
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
	readonly icon: IconName;
	readonly label: string;
}

export function IconButton({ icon, label, className = "", ...rest }: IconButtonProps) {
	return (
		<button type="button" {...rest} aria-label={label} title={label} className={`button button-icon ${className}`}>
			<Icon name={icon} />
		</button>
	);
}

export function Kbd({ children }: { readonly children: ReactNode }) {
	return <kbd className="kbd">{children}</kbd>;
}

interface FieldProps {
	readonly label: string;
	readonly hint?: string | undefined;
	readonly optional?: boolean;
	/** Gets the id the input must carry. */
	readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

export function Field({ label, hint, optional = false, children }: FieldProps) {
	const { t } = useLanguage();
	const id = useId();
	const hintId = hint === undefined ? undefined : `${id}-hint`;
	return (
		<div className="field">
			<label className="field-label" htmlFor={id}>
				{label}
				{optional && <span className="field-optional"> · {t("app.optional")}</span>}
			</label>
			{children(id, hintId)}
			{hint !== undefined && (
				<span className="field-hint" id={hintId}>
					{hint}
				</span>
			)}
		</div>
	);
}

interface TextFieldProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly hint?: string | undefined;
	readonly optional?: boolean;
	readonly type?: "text" | "password" | "datetime-local" | "search";
	readonly autoComplete?: string;
	readonly mono?: boolean;
	readonly multiline?: boolean;
	readonly autoFocus?: boolean;
	/** Where a dialog puts the focus when it opens. */
	readonly firstFocus?: boolean;
	readonly maxLength?: number;
	readonly placeholder?: string;
}

export function TextField(props: TextFieldProps) {
	const { label, value, onChange, hint, optional = false, type = "text", multiline = false } = props;
	return (
		<Field label={label} hint={hint} optional={optional}>
			{(id, describedBy) =>
				multiline ? (
					<textarea
						id={id}
						className="input"
						rows={3}
						value={value}
						maxLength={props.maxLength ?? 2000}
						required={!optional}
						aria-describedby={describedBy}
						onChange={(event) => onChange(event.target.value)}
					/>
				) : (
					<input
						id={id}
						className={props.mono ? "input mono" : "input"}
						type={type}
						value={value}
						maxLength={props.maxLength ?? 200}
						required={!optional}
						// biome-ignore lint/a11y/noAutofocus: only where a page or dialog has just one thing to type
						autoFocus={props.autoFocus}
						data-first-focus={props.firstFocus === true ? "" : undefined}
						autoComplete={props.autoComplete ?? "off"}
						placeholder={props.placeholder}
						spellCheck={false}
						aria-describedby={describedBy}
						onChange={(event) => onChange(event.target.value)}
					/>
				)
			}
		</Field>
	);
}

interface SelectFieldProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly options: readonly { readonly value: string; readonly text: string }[];
}

export function SelectField({ label, value, onChange, options }: SelectFieldProps) {
	return (
		<Field label={label}>
			{(id) => (
				<select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
					{options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.text}
						</option>
					))}
				</select>
			)}
		</Field>
	);
}

interface NoticeProps {
	readonly tone: "bad" | "warn" | "good" | "plain";
	readonly icon?: IconName;
	readonly children: ReactNode;
	readonly action?: ReactNode;
}

const TONE_ICON = { bad: "warning", warn: "warning", good: "done", plain: "info" } as const;

export function Notice({ tone, icon, children, action }: NoticeProps) {
	return (
		<div className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : "status"}>
			<Icon name={icon ?? TONE_ICON[tone]} />
			<div>{children}</div>
			{action}
		</div>
	);
}

/** A failure, told in the person's language with what to do; nothing when there is none. */
export function Failure({ failure }: { readonly failure: unknown }) {
	const { t } = useLanguage();
	return failure === null || failure === undefined ? null : <Notice tone="bad">{explain(t, failure)}</Notice>;
}

interface EmptyProps {
	readonly icon: IconName;
	readonly title: string;
	readonly hint?: string;
	readonly action?: ReactNode;
}

export function Empty({ icon, title, hint, action }: EmptyProps) {
	return (
		<div className="empty">
			<Icon name={icon} />
			<p className="empty-title">{title}</p>
			{hint !== undefined && <p>{hint}</p>}
			{action}
		</div>
	);
}

/** Shows what was loaded; before that a quiet place of the same size, or the failure with a way to try again. */
export function Await<T>({
	loaded,
	again,
	children,
}: {
	readonly loaded: Loaded<T>;
	readonly again: () => void;
	readonly children: (value: T) => ReactNode;
}) {
	const { t } = useLanguage();
	switch (loaded.state) {
		case "loading":
			return (
				<div className="loading" role="status">
					<Later>{t("app.loading")}</Later>
				</div>
			);
		case "failed":
			return (
				<Empty
					icon="warning"
					title={t("app.failed")}
					hint={explain(t, loaded.failure)}
					action={<Button onClick={again}>{t("app.retry")}</Button>}
				/>
			);
		case "ready":
			return children(loaded.value);
	}
}

/** Shows its text only after a moment, so that quick answers do not flicker. */
function Later({ children }: { readonly children: ReactNode }) {
	const [shown, setShown] = useState(false);
	useEffect(() => {
		const waiting = setTimeout(() => setShown(true), 300);
		return () => clearTimeout(waiting);
	}, []);
	return shown ? children : null;
}

interface DialogProps {
	readonly title: string;
	readonly onClose: () => void;
	readonly wide?: boolean;
	readonly children: ReactNode;
}

/** A modal dialog of the browser's own: it keeps the focus inside, and Escape closes it. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
	const { t } = useLanguage();
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useEffect(() => {
		dialog.current?.showModal();
		// The browser would take the button that closes, which is first in order.
		dialog.current?.querySelector<HTMLElement>("[data-first-focus]")?.focus();
	}, []);
	return (
		<dialog
			ref={dialog}
			className={wide ? "dialog dialog-wide" : "dialog"}
			aria-labelledby={titleId}
			onClose={onClose}
			onKeyDown={(event) => event.stopPropagation()}
		>
			<div className="dialog-head">
				<h2 id={titleId}>{title}</h2>
				<IconButton icon="close" label={t("app.close")} onClick={() => dialog.current?.close()} />
			</div>
			<div className="dialog-body">{children}</div>
		</dialog>
	);
}

/** A line to copy: a command, a key. */
export function Copyable({ text }: { readonly text: string }) {
	const { t } = useLanguage();
	const [copied, setCopied] = useState(false);
	const copy = () => {
		navigator.clipboard.writeText(text).then(
			() => setCopied(true),
			() => setCopied(false),
		);
	};
	return (
		<div className="copyable">
			<code>{text}</code>
			<Button small icon={copied ? "clear" : "copy"} onClick={copy}>
				{copied ? t("app.copied") : t("app.copy")}
			</Button>
		</div>
	);
}

interface PageHeadProps {
	readonly title: ReactNode;
	readonly lead?: string;
	readonly children?: ReactNode;
}

export function PageHead({ title, lead, children }: PageHeadProps) {
	return (
		<header className="page-head">
			<div>
				<h1>{title}</h1>
				{lead !== undefined && <p className="page-lead">{lead}</p>}
			</div>
			{children !== undefined && <div className="page-actions">{children}</div>}
		</header>
	);
}

export function MoreButton({ more, busy }: { readonly more: (() => void) | null; readonly busy: boolean }) {
	const { t } = useLanguage();
	return more === null ? null : (
		<div className="more">
			<Button onClick={more} disabled={busy}>
				{busy ? t("app.loading") : t("app.more")}
			</Button>
		</div>
	);
}
