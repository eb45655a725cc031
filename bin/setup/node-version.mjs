// Old syntax on purpose, here and in launch.mjs: a Node that is too old must get as far as the sentence.
var needed = [20, 9];

export function tooOldNode(version) {
  var parts = version.split(".").map(Number);
  if (parts[0] > needed[0] || (parts[0] === needed[0] && parts[1] >= needed[1])) return null;
  return (
    "Giao Ban needs Node " +
    needed.join(".") +
    " or newer, and this is Node " +
    version +
    ": install a newer one from nodejs.org."
  );
}
