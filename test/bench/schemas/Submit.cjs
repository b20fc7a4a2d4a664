// This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild

(function (root, factory) {
  if (typeof define === "function" && define.amd) {
    define(["exports", "kaitai-struct/KaitaiStream"], factory);
  } else if (typeof exports === "object" && exports !== null && typeof exports.nodeType !== "number") {
    factory(exports, require("kaitai-struct/KaitaiStream"));
  } else {
    factory(root.Submit || (root.Submit = {}), root.KaitaiStream);
  }
})(typeof self !== "undefined" ? self : this, function (Submit_, KaitaiStream) {
  var Submit = (function () {
    function Submit(_io, _parent, _root) {
      this._io = _io;
      this._parent = _parent;
      this._root = _root || this;

      this._read();
    }
    Submit.prototype._read = function () {
      this.totalLength = this._io.readU4be();
      this.commandId = this._io.readU4be();
      this.sequenceId = this._io.readU4be();
      this.msgIdHi = this._io.readU4be();
      this.msgIdLo = this._io.readU4be();
      this.pkTotal = this._io.readU1();
      this.pkNumber = this._io.readU1();
      this.registeredDelivery = this._io.readU1();
      this.msgLevel = this._io.readU1();
      this.serviceId = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(10), 0, false), "ASCII");
      this.feeUserType = this._io.readU1();
      this.feeTerminalId = KaitaiStream.bytesToStr(
        KaitaiStream.bytesTerminate(this._io.readBytes(32), 0, false),
        "ASCII",
      );
      this.feeTerminalType = this._io.readU1();
      this.tpPid = this._io.readU1();
      this.tpUdhi = this._io.readU1();
      this.msgFmt = this._io.readU1();
      this.msgSrc = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(6), 0, false), "ASCII");
      this.feeType = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(2), 0, false), "ASCII");
      this.feeCode = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(6), 0, false), "ASCII");
      this.validTime = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(17), 0, false), "ASCII");
      this.atTime = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(17), 0, false), "ASCII");
      this.srcId = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(21), 0, false), "ASCII");
      this.destUsrTl = this._io.readU1();
      this.destTerminalId = [];
      for (var i = 0; i < this.destUsrTl; i++) {
        this.destTerminalId.push(
          KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(32), 0, false), "ASCII"),
        );
      }
      this.destTerminalType = this._io.readU1();
      this.msgLength = this._io.readU1();
      this.msgContent = this._io.readBytes(this.msgLength);
      this.linkId = KaitaiStream.bytesToStr(KaitaiStream.bytesTerminate(this._io.readBytes(20), 0, false), "ASCII");
    };

    return Submit;
  })();
  Submit_.Submit = Submit;
});
