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
	var spoken = Array.from(navigator.languages || []).find(function (language) {
		return /^(zh|en)(-|$)/i.test(language);
	});
	root.lang = chosen('lang', ['en', 'zh-CN']) || (/^zh/i.test(spoken) ? 'zh-CN' : 'en');
})();
