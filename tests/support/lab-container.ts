// Makes the body the container that the style queries of a lab ask for. On the site it is the element around
// the lab (src/app/App.svelte).
document.body.style.container = 'lab / inline-size';
