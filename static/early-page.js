// Shows the front page as it was rendered at build time (scripts/prerender.ts), before anything is painted, when it is
// what the app would show. Keeps what is done to it until the app has arrived: src/app/early-page.ts does it again.
(function () {
	/** Keys that the lab or its controls use where focus is in no field. */
	const LAB_KEYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', 'PageUp', 'PageDown', 'Escape'];
	/** Those that mean something in a field, too. */
	const FIELD_KEYS = ['PageUp', 'PageDown', 'Escape'];
	const MOST_EVENTS = 1000;

	const templates = Array.from(document.querySelectorAll('template.early-page'));
	const page = templates.find((template) => template.lang === document.documentElement.lang);
	if (page && addressIsPlain(page.dataset.address) && nothingKept()) {
		document.getElementById('app').append(page.content);
		record();
	}
	for (const template of templates) template.remove();

	/** It names nothing but the lab that opens first, as an address or as nothing, and perhaps a language and a theme. */
	function addressIsPlain(front) {
		const setting = /^(lang=(en|zh-CN)|theme=(light|dark|system)|)$/;
		const [path, ...query] = location.hash.split('?');
		const asked = query.join('?').split('&');
		const rest = asked.filter((parameter) => !setting.test(parameter)).join('&');
		return ['', '#', '#/', '#/handshake', front].includes(rest === '' ? path : `${path}?${rest}`);
	}

	/** Where there is no storage, there is nothing in it. */
	function nothingKept() {
		const key = 'websocket-101:lab:handshake';
		try {
			return localStorage.getItem(key) === null && sessionStorage.getItem(key) === null;
		} catch {
			return true;
		}
	}

	function record() {
		const events = [];
		let composing = false;
		const listeners = {
			click,
			keydown,
			input: keep,
			change: keep,
			compositionstart: () => (composing = true),
			compositionend: () => (composing = false),
		};
		for (const type in listeners) addEventListener(type, listeners[type], { capture: true });
		globalThis.earlyPage = {
			address: location.hash,
			events,
			composing: () => composing,
			end() {
				for (const type in listeners) removeEventListener(type, listeners[type], { capture: true });
				delete globalThis.earlyPage;
			},
		};

		function keep({ type, target, key }) {
			if (events.length < MOST_EVENTS) events.push({ type, target, key });
		}

		/** What a button or a link does waits for the app; anything else is the browser's. */
		function click(event) {
			const target = event.target.closest('button, a');
			if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			keep({ type: 'click', target });
		}

		/** The keys of the search press its button. On Apple's systems Ctrl+K deletes text. */
		function searches({ key, altKey, shiftKey, ctrlKey, metaKey }) {
			const apple = /^(Mac|iP)/.test(navigator.platform);
			const command = apple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
			return key.toLowerCase() === 'k' && command && !altKey && !shiftKey;
		}

		function keydown(event) {
			const search = document.querySelector('#app header [aria-haspopup="dialog"]');
			if (search && searches(event)) {
				event.preventDefault();
				keep({ type: 'click', target: search });
				return;
			}
			if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
			const control = event.target.closest('input, select, textarea, button, a, summary');
			const inField = control && control.matches('input, select, textarea');
			if (!(inField ? FIELD_KEYS : LAB_KEYS).includes(event.key)) return;
			if (control && event.key === ' ') return;
			event.preventDefault();
			keep(event);
		}
	}
})();
