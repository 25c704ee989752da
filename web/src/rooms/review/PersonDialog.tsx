import { useEffect, useRef } from "react";
import { Icon } from "../../design/Icon";
import { Button, Kbd } from "../../design/parts";
import { useLanguage } from "../../i18n/language";

interface PersonDialogProps {
	readonly onConfirm: () => void;
	readonly onBack: () => void;
}

/** The emergency, set apart: what to do, and a confirmation that Enter does not give. */
export function PersonDialog({ onConfirm, onBack }: PersonDialogProps) {
	const { t } = useLanguage();
	const dialog = useRef<HTMLDialogElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		dialog.current?.showModal();
		heading.current?.focus();
	}, []);
	return (
		<dialog
			ref={dialog}
			className="dialog person-dialog"
			aria-labelledby="person-title"
			onCancel={(event) => {
				event.preventDefault();
				onBack();
			}}
			onKeyDown={(event) => {
				if (event.key.toLowerCase() === "p" && !event.ctrlKey && !event.metaKey && !event.altKey) {
					event.preventDefault();
					onConfirm();
				}
			}}
		>
			<div className="dialog-body">
				<div className="person-head">
					<Icon name="person-suspected" />
					<h2 id="person-title" ref={heading} tabIndex={-1}>
						{t("person.title")}
					</h2>
				</div>
				<p>{t("person.lead")}</p>
				<PersonSteps />
				<div className="form-actions">
					<Button onClick={onBack}>
						{t("person.cancel")} <Kbd>Esc</Kbd>
					</Button>
					<Button look="danger" onClick={onConfirm}>
						{t("person.confirm")} <Kbd>P</Kbd>
					</Button>
				</div>
			</div>
		</dialog>
	);
}

/** What to do for somebody who may be inside, in the order that saves them. */
export function PersonSteps() {
	const { t } = useLanguage();
	return (
		<ol className="person-steps">
			<li>{t("person.step.open")}</li>
			<li>{t("person.step.noRescan")}</li>
			<li>{t("person.step.medical")}</li>
			<li>{t("person.step.protect")}</li>
		</ol>
	);
}
