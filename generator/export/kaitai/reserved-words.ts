/* Names that an identifier cannot have: keywords of the target languages of Kaitai Struct, and members of its objects. */

const KEYWORDS = `
abstract and any arguments as assert async await auto base begin bool boolean break byte case catch chan char checked class
clone const constexpr constructor continue crate debugger decimal def default defer del delegate delete do double dyn each
elif else elsif elseif end ensure enum eval event except exec explicit export extends extern false final finally fixed float
fn for foreach friend from func function get global go goto if impl implements implicit import in inline inout instanceof int
interface internal is lambda let local lock long loop map match method mod module move mut mutable namespace native new next
nil none nonlocal not null object of operator or out override package params pass print private proc protected protocol
prototype pub public raise range readonly redo ref register rescue result retry return sbyte sealed select self set short
signed sizeof stackalloc static strictfp string struct super switch synchronized template then this throw throws trait
transient true try type typedef typeid typename typeof typ uint ulong unchecked undef union unless unsafe unsigned until use
ushort using var virtual void volatile when where while with xor yield`;

const MEMBERS = "io parent root read write length size name fields to_string hash_code equals initialize inspect hash";

/** Types of Kaitai Struct itself. */
const TYPES = /^(?:str|strz|bytes|[us][1248](?:le|be)?|f[48](?:le|be)?|b\d+(?:le|be)?)$/;

const WORDS = new Set(`${KEYWORDS} ${MEMBERS}`.split(/\s+/).map((word) => word.replaceAll("_", "")));

/** Whether a name, without its underscores, has a meaning in a target language. */
export function isReserved(folded: string): boolean {
  return WORDS.has(folded) || TYPES.test(folded);
}
