// Runs before anything is painted, so that neither theme nor language flashes. The rules are those of
// src/app/settings.svelte.ts; an address decides for this visit, then what is remembered, then the system.
(function () {
	var root = document.documentElement;
	function remembered(name) {
		try {
			return localStorage.getItem('websocket-101:' + name);
		} catch (e) {
			return null;
		}
	}
	function asked(name) {
		var found = new RegExp('[?&]' + name + '=([\\w-]+)').exec(location.hash);
		return found && found[1];
	}
	var theme = asked('theme') || remembered('theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	if (asked('present') === '1') root.dataset.present = '';
	var language = asked('lang') || remembered('lang') || (navigator.languages || []).join();
	root.lang = /^zh/i.test(language) ? 'zh-CN' : 'en';
})();
