// Enters and leaves full screen for the Present mode. If the browser refuses, Present works in the window.
import { dialogIsOpen } from '../keys/keyboard.ts';
import { isTextField } from '../keys/keys.ts';

/** Says whether Present wants full screen. The browser enters it some time after it was asked. */
let wanted = false;

export function enterFullScreen(): void {
	wanted = true;
	const root = document.documentElement;
	if (!('requestFullscreen' in root)) return;
	root.requestFullscreen().then(
		() => {
			if (!wanted) leaveFullScreen();
		},
		() => undefined,
	);
}

export function leaveFullScreen(): void {
	wanted = false;
	if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/**
 * Calls `left` when the learner leaves full screen. Browsers do not report the Escape that ends full screen.
 * This handler therefore does what Escape does elsewhere: with focus in a field it only leaves the field.
 * With an open dialog it does nothing. Another window that opens ends full screen, too; it then has the focus, and Present
 * stays.
 */
export function onFullScreenLeft(left: () => void): () => void {
	const changed = () => {
		if (document.fullscreenElement || dialogIsOpen() || !document.hasFocus()) return;
		const focused = document.activeElement;
		if (isTextField(focused)) focused.blur();
		else left();
	};
	document.addEventListener('fullscreenchange', changed);
	return () => {
		document.removeEventListener('fullscreenchange', changed);
	};
}
