// Verifies a log of ours by golang.org/x/mod/sumdb (packages note and tlog), which knows nothing of Aforo: the checkpoint's signature, every
// tile up to the signed root, every entry bundle against its tile, an inclusion and a consistency proof, and a receipt.
//
//	go run main.go -log URL-or-folder -key VKEY [-receipt FILE] [-consistency FILE -older FILE]
//
// A cookie in AFORO_COOKIE is sent along. Ends with "N passed, N failed".
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var passed, failed int

func check(what string, err error) bool {
	if err != nil {
		failed++
		fmt.Printf("FAIL %s: %v\n", what, err)
		return false
	}
	passed++
	fmt.Println("ok  ", what)
	return true
}

type source string

func (s source) read(path string) ([]byte, error) {
	if !strings.HasPrefix(string(s), "http") {
		return os.ReadFile(filepath.Join(string(s), filepath.FromSlash(path)))
	}
	request, err := http.NewRequest("GET", string(s)+"/"+path, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Cookie", os.Getenv("AFORO_COOKIE"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != 200 {
		err = fmt.Errorf("%s: %s", path, answer.Status)
	}
	return body, err
}

// tiles serves the tiles of a C2SP log to package tlog, whose own paths say the height, 8, which C2SP leaves out.
type tiles struct {
	from source
	read int
}

func (t *tiles) Height() int                         { return 8 }
func (t *tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, len(wanted))
	for i, tile := range wanted {
		data, err := t.from.read("tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		t.read++
		all[i] = data
	}
	return all, nil
}

func open(text []byte, keys note.Verifiers) (tlog.Tree, error) {
	opened, err := note.Open(text, keys)
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return tlog.Tree{}, fmt.Errorf("a checkpoint has three lines")
	}
	// tlog.ParseTree wants Go's own first line; the rest of a checkpoint is the same.
	return tlog.ParseTree([]byte("go.sum database tree\n" + lines[1] + "\n" + lines[2] + "\n"))
}

func bundle(data []byte) ([][]byte, error) {
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("a bundle is cut off")
		}
		length := int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	return entries, nil
}

func hashes(lines []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		all = append(all, hash)
	}
	return all, nil
}

func receipt(file string, keys note.Verifiers) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	proof, checkpoint, found := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(proof), "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("not a tlog-proof")
	}
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return err
	}
	var members struct{ Leaf json.RawMessage }
	if err := json.Unmarshal(extra, &members); err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	path, err := hashes(lines[3:])
	if err != nil {
		return err
	}
	tree, err := open(checkpoint, keys)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(path, tree.N, tree.Hash, index, tlog.RecordHash(members.Leaf))
}

func consistency(olderFile, proofFile string, keys note.Verifiers) error {
	olderText, err := os.ReadFile(olderFile)
	if err != nil {
		return err
	}
	older, err := open(olderText, keys)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(proofFile)
	if err != nil {
		return err
	}
	proof, checkpoint, _ := bytes.Cut(text, []byte("\n\n"))
	path, err := hashes(strings.Split(string(proof), "\n")[1:])
	if err != nil {
		return err
	}
	newer, err := open(checkpoint, keys)
	if err != nil {
		return err
	}
	fmt.Printf("     from %d to %d leaves, %d hashes\n", older.N, newer.N, len(path))
	return tlog.CheckTree(path, newer.N, newer.Hash, older.N, older.Hash)
}

func log(from source, keys note.Verifiers) {
	text, err := from.read("checkpoint")
	if !check("checkpoint is served", err) {
		return
	}
	tree, err := open(text, keys)
	if !check("checkpoint is signed by the key given (note.Open)", err) {
		return
	}
	fmt.Printf("     %d leaves, root %v\n", tree.N, tree.Hash)
	reader := &tiles{from: from}
	verified := tlog.TileHashReader(tree, reader)
	root, err := tlog.TreeHash(tree.N, verified)
	if err == nil && root != tree.Hash {
		err = fmt.Errorf("root is %v", root)
	}
	check("tiles lead to the signed root (tlog.TileHashReader, TreeHash)", err)
	check("every entry hashes to its leaf in a verified tile (tlog.RecordHash)", entries(from, tree, verified))
	check("inclusion and consistency proofs made from the tiles hold (ProveRecord, ProveTree)", proofs(tree, verified))
	fmt.Printf("     %d tiles read\n", reader.read)
}

func entries(from source, tree tlog.Tree, verified tlog.HashReader) error {
	for first := int64(0); first < tree.N; first += 256 {
		width := tree.N - first
		if width > 256 {
			width = 256
		}
		address := tlog.Tile{H: 8, L: -1, N: first / 256, W: int(width)}.Path() // tile/8/data/...
		data, err := from.read("tile/entries/" + strings.TrimPrefix(address, "tile/8/data/"))
		if err != nil {
			return err
		}
		all, err := bundle(data)
		if err != nil || int64(len(all)) != width {
			return fmt.Errorf("bundle %d has %d entries, wanted %d: %v", first/256, len(all), width, err)
		}
		var indexes []int64
		for i := range all {
			indexes = append(indexes, tlog.StoredHashIndex(0, first+int64(i)))
		}
		leaves, err := verified.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for i, entry := range all {
			if tlog.RecordHash(entry) != leaves[i] {
				return fmt.Errorf("entry %d is not what the tree holds", first+int64(i))
			}
		}
	}
	return nil
}

func proofs(tree tlog.Tree, verified tlog.HashReader) error {
	for at := int64(1); at <= tree.N; at = at*3 + 1 {
		path, err := tlog.ProveRecord(tree.N, at-1, verified)
		if err != nil {
			return err
		}
		leaf, err := verified.ReadHashes([]int64{tlog.StoredHashIndex(0, at-1)})
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(path, tree.N, tree.Hash, at-1, leaf[0]); err != nil {
			return err
		}
		older, err := tlog.TreeHash(at, verified)
		if err != nil {
			return err
		}
		grown, err := tlog.ProveTree(tree.N, at, verified)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(grown, tree.N, tree.Hash, at, older); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	where := flag.String("log", "", "prefix of the log, or a folder")
	key := flag.String("key", "", "its public key; several, separated by spaces, after a change of keys")
	proof := flag.String("receipt", "", "a receipt")
	older := flag.String("older", "", "an older checkpoint")
	grown := flag.String("consistency", "", "the proof that the log only grew since")
	flag.Parse()
	var known []note.Verifier
	for _, each := range strings.Fields(*key) {
		verifier, err := note.NewVerifier(each)
		if !check("key "+each+" is read (note.NewVerifier)", err) {
			continue
		}
		known = append(known, verifier)
	}
	keys := note.VerifierList(known...)
	if *where != "" {
		log(source(*where), keys)
	}
	if *proof != "" {
		check("receipt proves its leaf (tlog.CheckRecord)", receipt(*proof, keys))
	}
	if *grown != "" {
		check("the log only grew (tlog.CheckTree)", consistency(*older, *grown, keys))
	}
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}
