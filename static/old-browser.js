// Runs first, also in old browsers: nothing here is newer than ES5. Where a browser has no media queries, they never
// match. Where it lacks what the site needs, a sentence says so: the site itself could not.
(function () {
	function nothing() {}
	var list = window.matchMedia && window.matchMedia('all');
	if (!list || !list.addEventListener) {
		window.matchMedia = function (media) {
			return {
				matches: false,
				media: media,
				addEventListener: nothing,
				removeEventListener: nothing,
			};
		};
	}
	if (
		Array.prototype.toSorted &&
		'noModule' in HTMLScriptElement.prototype &&
		'popover' in HTMLElement.prototype &&
		CSS.supports('color', 'light-dark(red, red)')
	)
		return;
	document.addEventListener('DOMContentLoaded', function () {
		var text = document.createElement('p');
		text.setAttribute('role', 'alert');
		text.style.cssText = 'margin:0;padding:12px;background:#fff3cd;color:#222;white-space:pre-line';
		text.textContent =
			'This browser is too old for WebSocket 101. Use Chrome or Edge 123, Firefox 128, Safari 17.5, or newer.\n' +
			'这个浏览器太旧，无法运行 WebSocket 101。请使用 Chrome 或 Edge 123、Firefox 128、Safari 17.5 或更新的版本。';
		document.body.insertBefore(text, document.body.firstChild);
	});
})();
