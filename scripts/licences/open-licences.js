// In the single file the licences are a part of the page. The link to them opens this part.
addEventListener('click', (event) => {
	const link = event.target.closest?.('a[href="./licences.txt"]');
	const licences = document.getElementById('licences');
	if (!link || !licences) return;
	event.preventDefault();
	const text = new Blob([licences.content.textContent], { type: 'text/plain;charset=utf-8' });
	open(URL.createObjectURL(text));
});
