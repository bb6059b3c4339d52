// Runs before anything is painted, so that neither theme nor language flashes. The rules are those of
// src/app/settings.svelte.ts, and one table tests both: an address decides for this visit, then what is
// remembered, then the system. What is none of the choices counts for nothing.
(function () {
	var root = document.documentElement;
	function remembered(name) {
		try {
			return localStorage.getItem('websocket-101:' + name);
		} catch {
			return null;
		}
	}
	var query = location.hash.split('?').slice(1).join('?');
	function asked(name) {
		var found = new RegExp('(?:^|&)' + name + '=([^&]*)').exec(query);
		try {
			return found && decodeURIComponent(found[1]);
		} catch {
			return null;
		}
	}
	function chosen(name, choices) {
		return [asked(name), remembered(name)].find(function (value) {
			return choices.includes(value);
		});
	}
	var theme = chosen('theme', ['light', 'dark', 'system']);
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	if (asked('present') === '1') root.dataset.present = '';
	var tag = [asked('lang'), remembered('lang')]
		.concat(Array.from(navigator.languages || []))
		.find(function (language) {
			return /^(zh|en)([-_]|$)/i.test(language);
		});
	root.lang = /^zh/i.test(tag) ? 'zh-CN' : 'en';
	// The site takes #late away when it has something to show. Until then a script that fails, or has not answered for a
	// long time, is told of there.
	function tellLate() {
		var late = document.getElementById('late');
		if (!late || !late.hidden) return;
		late.hidden = false;
		late.querySelector('button').addEventListener('click', function () {
			location.reload();
		});
	}
	addEventListener('unhandledrejection', tellLate);
	addEventListener(
		'error',
		function (event) {
			// Without an origin, no-modules.js brings the site in another way.
			if (!event.target.href && self.origin !== 'null') tellLate();
		},
		true,
	);
	setTimeout(tellLate, 10000);
	// The policy of the page refuses text as the address of a script, but for workers and scripts of this site.
	if (typeof trustedTypes === 'object') {
		trustedTypes.createPolicy('default', {
			createScriptURL: function (url) {
				var asked = new URL(url, location.href);
				return asked.protocol === location.protocol && asked.host === location.host ? url : null;
			},
		});
	}
	// Says that the page shows the prerendered front page: the address names nothing but the lab that opens first, and
	// nothing is kept of it. Where there is no storage, there is nothing in it.
	function kept(store) {
		try {
			return store().getItem('websocket-101:lab:tour') !== null;
		} catch {
			return false;
		}
	}
	var settings = /^(lang=(en|zh-CN)|theme=(light|dark|system)|)$/;
	var plain =
		/^#?\/?(tour(\/talk)?)?$/.test(location.hash.split('?')[0]) &&
		query.split('&').every(function (parameter) {
			return settings.test(parameter);
		});
	function inTab() {
		return sessionStorage;
	}
	function forVisits() {
		return localStorage;
	}
	if (plain && !kept(forVisits) && !kept(inTab)) root.dataset.front = '';
})();
